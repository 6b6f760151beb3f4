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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * The booking's living tickets in plan order; empty until they are issued, seconds after the payment.
     *
     * @throws dev.parterre.booking.NoSuchBooking when it is somebody else's
     */
    public List<TicketView> tickets(BookingReference reference) {
        return living(bookings.booking(reference));
    }

    /** Of several bookings that the caller has been shown already, by reference, in one statement. */
    public Map<BookingReference, List<TicketView>> ticketsOf(Collection<BookingView> shown) {
        var references =
                shown.stream().map(booking -> booking.reference().value()).toList();
        var found = tickets.ofBookings(references).stream().collect(Collectors.groupingBy(Ticket::bookingReference));
        return shown.stream()
                .collect(Collectors.toMap(
                        BookingView::reference,
                        booking -> views(
                                booking, found.getOrDefault(booking.reference().value(), List.of()))));
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
        var living = living(booking);
        if (living.isEmpty()) {
            throw new TicketsNotIssued();
        }
        var page = new TicketPage(booking, catalog.imprint(booking.performance().id()), locale.getLanguage());
        return printer.print(living.stream().map(page::of).toList(), locale);
    }

    private List<TicketView> living(BookingView booking) {
        return views(booking, tickets.ofBooking(booking.reference().value()));
    }

    private static List<TicketView> views(BookingView booking, List<Ticket> tickets) {
        var places = booking.lines().stream()
                .map(line -> line.place())
                .collect(Collectors.toMap(place -> place.ordinal(), Function.identity(), (same, again) -> same));
        return tickets.stream()
                .filter(Ticket::isLiving)
                .map(ticket -> new TicketView(
                        ticket.id(), places.get(ticket.ordinal()), ticket.code(), ticket.state(), ticket.issuedAt()))
                .toList();
    }
}
