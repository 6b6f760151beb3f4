package dev.parterre.ticketing;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingView;
import dev.parterre.catalog.CatalogService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tickets for whoever may see the booking; whether they may, booking decides. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TicketService {

    @EJB
    private BookingService bookings;

    @EJB
    private CatalogService catalog;

    @Inject
    private TicketRepository tickets;

    @Inject
    private TicketPrinter printer;

    @Inject
    private Clock clock;

    /**
     * The living tickets in plan order; empty until they are issued, seconds after the payment.
     *
     * @param shown what the caller has been shown by booking
     */
    public List<TicketView> ticketsOf(BookingView shown) {
        var places = shown.lines().stream()
                .map(line -> line.place())
                .collect(Collectors.toMap(place -> place.ordinal(), Function.identity(), (same, again) -> same));
        return tickets.ofBooking(shown.reference().value()).stream()
                .filter(Ticket::isLiving)
                .map(ticket -> new TicketView(
                        ticket.id(), places.get(ticket.ordinal()), ticket.code(), ticket.state(), ticket.issuedAt()))
                .toList();
    }

    /**
     * The tickets as PDF, one page each.
     *
     * @throws TicketsNotIssued when there are none
     */
    public byte[] pdf(BookingReference reference, Locale locale) {
        return pdf(bookings.booking(reference), locale);
    }

    /** For a guest, who knows under which address it was booked. */
    public byte[] pdfOfGuest(BookingReference reference, String email, Locale locale) {
        return pdf(bookings.bookingOf(reference, email), locale);
    }

    /** The performance with the booked places as an iCalendar file; repeated imports replace each other. */
    public byte[] calendar(BookingReference reference, Locale locale) {
        var booking = bookings.booking(reference);
        var imprint = catalog.imprint(booking.performance().id());
        return new BookingCalendar(booking, imprint, locale).file(clock.instant());
    }

    private byte[] pdf(BookingView booking, Locale locale) {
        var living = ticketsOf(booking);
        if (living.isEmpty()) {
            throw new TicketsNotIssued();
        }
        var page = new TicketPage(booking, catalog.imprint(booking.performance().id()), locale.getLanguage());
        return printer.print(living.stream().map(page::of).toList(), locale);
    }
}
