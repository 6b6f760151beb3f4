package dev.parterre.ticketing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes tickets when a booking is confirmed and takes them back when places are given back. Repeating either changes nothing. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class TicketIssueService {

    @EJB
    private BookingService bookings;

    @Inject
    private TicketRepository tickets;

    @Inject
    private TicketSigner signer;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** One ticket for each valid place of the booking that has none. */
    public void issue(BookingReference reference) {
        var booking = bookings.booking(reference);
        if (booking.state() != BookingState.CONFIRMED && booking.state() != BookingState.PARTLY_CANCELLED) {
            return;
        }
        var have = linesWithTicket(reference);
        booking.validLines().stream().filter(line -> !have.contains(line.id())).forEach(line -> issue(booking, line));
        outbox.publish(new TicketsIssued(reference.value()));
    }

    private void issue(BookingView booking, BookingLineView line) {
        var facts = Ticket.facts(booking.performance().id(), line.place().ordinal(), clock.instant());
        tickets.add(new Ticket(booking.reference().value(), line.id(), facts, signer.sign(facts)));
    }

    private Set<Long> linesWithTicket(BookingReference reference) {
        return tickets.ofBooking(reference.value()).stream()
                .filter(Ticket::isLiving)
                .map(Ticket::bookingLineId)
                .collect(Collectors.toSet());
    }

    /** The tickets of all places that are no longer the booking's. */
    public void takeBack(BookingReference reference) {
        var valid = bookings.booking(reference).validLines().stream()
                .map(BookingLineView::id)
                .collect(Collectors.toSet());
        tickets.ofBooking(reference.value()).stream()
                .filter(ticket -> !valid.contains(ticket.bookingLineId()))
                .forEach(Ticket::takeBack);
    }
}
