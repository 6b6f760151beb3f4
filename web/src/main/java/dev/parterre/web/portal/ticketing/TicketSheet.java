package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingView;
import dev.parterre.ticketing.TicketView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One ticket as the page shows it. */
public record TicketSheet(TicketView ticket, BookingLineView line, QrPath qr) {

    /** Of the places that are still the customer's, in the order of the tickets. */
    static List<TicketSheet> of(BookingView booking, List<TicketView> tickets) {
        var lines = booking.validLines().stream()
                .collect(Collectors.toMap(line -> line.place().ordinal(), Function.identity()));
        return tickets.stream()
                .filter(ticket -> lines.containsKey(ticket.place().ordinal()))
                .map(ticket -> new TicketSheet(ticket, lines.get(ticket.place().ordinal()), QrPath.of(ticket.code())))
                .toList();
    }
}
