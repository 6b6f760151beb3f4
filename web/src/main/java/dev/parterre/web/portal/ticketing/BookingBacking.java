package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.booking.CancelCommand;
import dev.parterre.shared.Money;
import dev.parterre.ticketing.TicketService;
import dev.parterre.ticketing.TicketView;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** One booking of mine with its tickets, and the way back out of it while there is one. */
@Named
@RequestScoped
public class BookingBacking {

    @EJB
    private BookingService bookings;

    @EJB
    private TicketService tickets;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "reference")
    private String reference;

    private BookingView booking;
    private List<TicketSheet> sheets;

    @PostConstruct
    void load() {
        booking = bookings.booking(BookingReference.of(reference));
        var lines = booking.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.place().ordinal(), Function.identity(), (earlier, later) -> later));
        sheets = tickets.tickets(booking.reference()).stream()
                .map(ticket -> sheet(ticket, lines.get(ticket.place().ordinal())))
                .toList();
    }

    private static TicketSheet sheet(TicketView ticket, BookingLineView line) {
        return new TicketSheet(ticket, line, QrPath.of(ticket.code()));
    }

    /** Gives the whole booking back. */
    public String cancel() {
        bookings.cancel(CancelCommand.whole(booking.reference(), "customer"));
        Notices.keep("ticketing.booking.cancelled");
        return "/tickets/booking?faces-redirect=true&reference=" + booking.reference();
    }

    public BookingView getBooking() {
        return booking;
    }

    public List<TicketSheet> getSheets() {
        return sheets;
    }

    /** Confirmed, and the queue has not delivered the tickets yet. */
    public boolean isWaiting() {
        return sheets.isEmpty() && booking.state() == BookingState.CONFIRMED;
    }

    public boolean isCancellable() {
        return booking.undoUntil()
                        .filter(until -> until.isAfter(clock.instant()))
                        .isPresent()
                && !booking.validLines().isEmpty();
    }

    /** What comes back when it is cancelled now. */
    public Money getRefund() {
        return bookings.quoteCancellation(CancelCommand.whole(booking.reference(), "customer"))
                .refund();
    }
}
