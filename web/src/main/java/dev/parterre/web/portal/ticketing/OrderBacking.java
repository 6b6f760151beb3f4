package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.booking.NoSuchBooking;
import dev.parterre.shared.Roles;
import dev.parterre.ticketing.TicketService;
import dev.parterre.web.portal.VisitorBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The end of the checkout: the tickets, at once. Whoever comes back later tells the address it was ordered with. */
@Named
@RequestScoped
public class OrderBacking {

    @Inject
    @Param(name = "booking")
    private String reference;

    @Inject
    @Param
    private String pay;

    @EJB
    private BookingService bookings;

    @EJB
    private TicketService tickets;

    @Inject
    private GuestOrders orders;

    @Inject
    private VisitorBacking visitor;

    private String email;
    private BookingView booking;
    private List<TicketSheet> sheets = List.of();

    @PostConstruct
    void load() {
        if (reference != null) {
            orders.email(BookingReference.of(reference)).ifPresent(this::showKnown);
        }
    }

    /** What a session remembers may not fit any more; then the address is asked for. */
    private void showKnown(String address) {
        try {
            show(address);
        } catch (NoSuchBooking changed) {
            booking = null;
        }
    }

    /** @return the page of the account's own booking, or null to stay */
    public String open() {
        if (booking != null
                && !isGoingOn()
                && visitor.is(Roles.CUSTOMER)
                && booking.account().isPresent()) {
            return "/tickets/booking?faces-redirect=true&reference=" + booking.reference();
        }
        return null;
    }

    /** With the address that was typed. @throws dev.parterre.booking.NoSuchBooking, TooManyLookups */
    public void find() {
        show(email);
        orders.remember(booking.reference(), email);
    }

    private void show(String address) {
        booking = bookings.bookingOf(BookingReference.of(reference), address);
        email = address;
        sheets = TicketSheet.of(booking, tickets.ticketsOf(booking));
    }

    public boolean isKnown() {
        return booking != null;
    }

    public BookingView getBooking() {
        return booking;
    }

    public List<TicketSheet> getSheets() {
        return sheets;
    }

    public boolean isConfirmed() {
        return booking.state() == BookingState.CONFIRMED;
    }

    /** Whether the tickets are still being made, a moment after the booking was confirmed. */
    public boolean isIssuing() {
        return isConfirmed() && sheets.isEmpty();
    }

    public boolean isWaiting() {
        return booking.state() == BookingState.AWAITING_PAYMENT;
    }

    /** Where it can still be paid; null when it cannot or need not. */
    public String getPayUrl() {
        return isWaiting()
                ? booking.payment()
                        .flatMap(payment -> Optional.ofNullable(payment.actionUrl()))
                        .orElse(null)
                : null;
    }

    /**
     * Whether the order was placed a moment ago and the gateway's page is next. The browser goes there from this page, because a form may
     * lead to pages of ours only.
     */
    public boolean isGoingOn() {
        return pay != null && booking != null && getPayUrl() != null;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
