package dev.parterre.notification;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingView;
import dev.parterre.booking.LineState;
import dev.parterre.catalog.CatalogService;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What mails say of a booking, row by row. */
@ApplicationScoped
class BookingRows {

    @EJB
    private CatalogService catalog;

    String moment(BookingView booking, MailWords words) {
        return words.moment(
                booking.performance().startsAt().atZone(booking.performance().zone()));
    }

    List<Letter.Row> of(BookingView booking, MailWords words) {
        var rows = new ArrayList<Letter.Row>();
        rows.add(row("when", moment(booking, words), words));
        rows.add(row("where", where(booking, words), words));
        rows.add(row("seats", seats(booking.validLines(), words), words));
        if (!booking.total().isZero()) {
            rows.add(row("price", price(booking, words), words));
        }
        rows.add(row("paid", paid(booking, words), words));
        rows.add(row("reference", booking.reference().value(), words));
        return rows;
    }

    /** What was ordered, paid or not. */
    List<Letter.Row> ofOrder(BookingView booking, MailWords words) {
        var rows = new ArrayList<Letter.Row>();
        rows.add(row("event", booking.performance().title().in(words.language()), words));
        rows.add(row("when", moment(booking, words), words));
        rows.add(row("seats", seats(booking.lines(), words), words));
        rows.add(row("reference", booking.reference().value(), words));
        return rows;
    }

    List<Letter.Row> ofCancelled(BookingView booking, MailWords words) {
        var rows = new ArrayList<Letter.Row>();
        rows.add(row("event", booking.performance().title().in(words.language()), words));
        rows.add(row("when", moment(booking, words), words));
        rows.add(row("seats", seats(givenBack(booking), words), words));
        kept(booking).ifPresent(kept -> rows.add(row("kept", display(kept, words), words)));
        booking.payment()
                .map(payment -> payment.refunded())
                .filter(refunded -> !refunded.isZero())
                .ifPresent(refunded -> rows.add(row("refund", display(refunded, words), words)));
        rows.add(row("reference", booking.reference().value(), words));
        return rows;
    }

    private static List<BookingLineView> givenBack(BookingView booking) {
        var lines = booking.lines().stream()
                .filter(line -> line.state() == LineState.CANCELLED)
                .toList();
        return lines.isEmpty() ? booking.lines() : lines;
    }

    private static Optional<Money> kept(BookingView booking) {
        return booking.lines().stream()
                .map(line -> line.kept().gross())
                .reduce(Money::plus)
                .filter(kept -> !kept.isZero());
    }

    private String where(BookingView booking, MailWords words) {
        var where = booking.performance().where();
        var street = catalog.imprint(booking.performance().id()).address().street();
        return Stream.of(where.venue(), where.hall(), street, where.city().name())
                .map(text -> text.in(words.language()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String seats(List<BookingLineView> lines, MailWords words) {
        return lines.stream()
                .map(BookingLineView::place)
                .collect(Collectors.groupingBy(place -> name(place, words), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(place -> place.getValue() == 1 ? place.getKey() : place.getValue() + " × " + place.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String name(PlaceInfo place, MailWords words) {
        var zone = place.zoneName().in(words.language());
        return place.seat() ? words.of("seat", zone, place.rowLabel(), place.seatLabel()) : zone;
    }

    private static String price(BookingView booking, MailWords words) {
        return words.of("price", display(booking.total(), words), display(booking.vat(), words));
    }

    private static String paid(BookingView booking, MailWords words) {
        return booking.payment()
                .map(payment -> words.of("paid.card", display(payment.amount(), words)))
                .orElseGet(() -> words.of("paid.free"));
    }

    static String display(Money money, MailWords words) {
        return money.display(words.locale());
    }

    private static Letter.Row row(String label, String value, MailWords words) {
        return new Letter.Row(words.of("row." + label), value);
    }
}
