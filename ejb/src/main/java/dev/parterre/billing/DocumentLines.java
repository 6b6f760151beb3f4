package dev.parterre.billing;

import dev.parterre.billing.DocumentContent.Amounts;
import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What is the same in kind, price and rate as one line of a document. */
final class DocumentLines {

    private DocumentLines() {}

    /** What makes two one line. */
    private record Same(String text, Money each, BigDecimal rate) {}

    static List<Line> of(Collection<Billable> billables) {
        var groups = new LinkedHashMap<Same, List<Billable>>();
        for (var one : billables) {
            var same = new Same(one.text(), one.part().gross(), one.part().rate());
            groups.computeIfAbsent(same, any -> new ArrayList<>()).add(one);
        }
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
    }

    private static Line line(Same same, List<Billable> some) {
        var seats = some.stream()
                .map(Billable::seat)
                .filter(seat -> !seat.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new Line(same.text(), seats, some.size(), same.rate(), same.each(), sum(some));
    }

    private static Amounts sum(List<Billable> some) {
        return some.stream()
                .map(Billable::part)
                .map(part -> new Amounts(part.net(), part.vat(), part.gross()))
                .reduce(Amounts::plus)
                .orElseThrow();
    }
}
