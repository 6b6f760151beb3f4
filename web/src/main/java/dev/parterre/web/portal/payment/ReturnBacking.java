package dev.parterre.web.portal.payment;

import dev.parterre.account.Caller;
import dev.parterre.booking.BookingOutcome;
import dev.parterre.booking.BookingPaymentService;
import dev.parterre.booking.BookingReference;
import dev.parterre.web.portal.ticketing.GuestOrders;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Where the bank's page leads back to: asks how the payment went and shows the customer their booking. */
@Named
@RequestScoped
public class ReturnBacking {

    @EJB
    private BookingPaymentService bookings;

    @Inject
    private Caller caller;

    @Inject
    private GuestOrders guests;

    @Inject
    @Param(name = "booking")
    private String reference;

    private BookingOutcome outcome;

    /** @return the booking's page for whoever is signed in, the order's for a guest who placed it here; others stay */
    public String settle() {
        outcome = bookings.settle(BookingReference.of(reference));
        if (caller.signedIn().isPresent()) {
            return "/tickets/booking?faces-redirect=true&reference=" + outcome.reference();
        }
        return guests.email(outcome.reference())
                .map(known -> "/order?faces-redirect=true&booking=" + outcome.reference())
                .orElse(null);
    }

    public BookingOutcome getOutcome() {
        return outcome;
    }
}
