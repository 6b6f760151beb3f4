package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.booking.CancelCommand;
import dev.parterre.booking.CancelCommand.Form;
import dev.parterre.booking.CancellationQuote;
import dev.parterre.disruption.Choice;
import dev.parterre.disruption.ChoiceLinkService;
import dev.parterre.ticketing.TicketService;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Inject
    @Param(name = "seat")
    private List<String> seats;

    @EJB
    private ChoiceLinkService choices;

    private BookingView booking;
    private Optional<CancellationQuote> offer;
    private Optional<Choice> choice;
    private Form form;
    private List<TicketSheet> sheets;

    @PostConstruct
    void load() {
        var opened = bookings.opened(BookingReference.of(reference));
        booking = opened.booking();
        offer = opened.offer();
        sheets = TicketSheet.of(booking, tickets.ticketsOf(booking));
    }

    /** Gives the chosen places back. */
    public String cancel() {
        if (seats == null || seats.isEmpty()) {
            Notices.object("ticketing.booking.cancelNone");
            return null;
        }
        var wish = new CancelCommand(booking.reference(), Set.copyOf(seats), "customer-wish");
        bookings.cancel(wish.in(form == null ? Form.MONEY : form));
        Notices.keep("ticketing.booking.cancelled");
        return "/tickets/booking?faces-redirect=true&reference=" + booking.reference();
    }

    /** Whether the place was ticked when the form was sent. */
    public boolean has(String seat) {
        return seats != null && seats.contains(seat);
    }

    /** In what forms the worth of places may be had; money first. */
    public List<Form> getForms() {
        var on = offer.orElseThrow().on();
        return Arrays.stream(Form.values())
                .filter(some -> some == Form.EXCHANGE
                        ? on.exchange() && !isUndoable()
                        : on.repayment().allows(some == Form.CREDIT))
                .toList();
    }

    public Form getForm() {
        return form;
    }

    public void setForm(Form form) {
        this.form = form;
    }

    /** What giving everything back would bring now; null when that is not possible any more. */
    public CancellationQuote getOffer() {
        return offer.orElse(null);
    }

    /** Whether everything goes back whatever the terms say. */
    public boolean isUndoable() {
        return booking.undoUntil()
                .filter(until -> until.isAfter(clock.instant()))
                .isPresent();
    }

    /** Null unless the performance was moved and there is something to say to it. */
    public Choice getChoice() {
        if (choice == null) {
            choice = choices.of(booking).filter(Choice::open);
        }
        return choice.orElse(null);
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
}
