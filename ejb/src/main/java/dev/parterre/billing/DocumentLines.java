package dev.parterre.billing;

import dev.parterre.billing.DocumentContent.Amounts;
import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.booking.BookingLineView;
import dev.parterre.pricing.Quote.Part;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines of a booking as lines of a document: what is the same in kind and price is one line. */
final class DocumentLines {

    private DocumentLines() {}

    /** What makes two places one line. */
    private record Same(String text, Money each, BigDecimal rate) {}

    /** The organiser's: tickets, with their seats. */
    static List<Line> tickets(Collection<BookingLineView> lines, DocumentWords words) {
        return grouped(lines, words, line -> line.amounts().ticket(), line -> ticket(line, words));
    }

    private static String ticket(BookingLineView line, DocumentWords words) {
        return words.text(
                "ticket",
                words.text("type." + line.type()),
                line.place().categoryName().in(words.language()));
    }

    /** The house's: its fee for each place. */
    static List<Line> fees(Collection<BookingLineView> lines, DocumentWords words) {
        return grouped(lines, words, line -> line.amounts().fee(), line -> words.text("fee"));
    }

    private static List<Line> grouped(
            Collection<BookingLineView> lines,
            DocumentWords words,
            Function<BookingLineView, Part> part,
            Function<BookingLineView, String> text) {
        var groups = new LinkedHashMap<Same, List<BookingLineView>>();
        for (var line : lines) {
            var one = part.apply(line);
            groups.computeIfAbsent(new Same(text.apply(line), one.gross(), one.rate()), any -> new ArrayList<>())
                    .add(line);
        }
        return groups.entrySet().stream()
                .map(group -> new Line(
                        group.getKey().text(),
                        seats(group.getValue(), words),
                        group.getValue().size(),
                        group.getKey().rate(),
                        group.getKey().each(),
                        sum(group.getValue().stream().map(part).toList())))
                .toList();
    }

    private static Amounts sum(List<Part> parts) {
        var zero = Amounts.zero(parts.get(0).gross().currency());
        return parts.stream()
                .map(part -> new Amounts(part.net(), part.vat(), part.gross()))
                .reduce(zero, Amounts::plus);
    }

    private static String seats(List<BookingLineView> lines, DocumentWords words) {
        return lines.stream().map(line -> name(line.place(), words)).distinct().collect(Collectors.joining("; "));
    }

    private static String name(PlaceInfo place, DocumentWords words) {
        var zone = place.zoneName().in(words.language());
        return place.seat() ? words.text("seat", zone, place.rowLabel(), place.seatLabel()) : zone;
    }
}
