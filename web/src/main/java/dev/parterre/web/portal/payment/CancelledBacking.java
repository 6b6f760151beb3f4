package dev.parterre.web.portal.payment;

import dev.parterre.booking.BookingOutcome;
import dev.parterre.booking.BookingPaymentService;
import dev.parterre.booking.BookingState;
import dev.parterre.payment.PaymentId;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Where the gateway's page leads back to when the customer leaves it without paying: they may go on, or choose another way. */
@Named
@RequestScoped
public class CancelledBacking {

    @EJB
    private BookingPaymentService bookings;

    @Inject
    @Param(name = "payment")
    private String payment;

    private BookingOutcome outcome;

    @PostConstruct
    void look() {
        outcome = bookings.beingPaid(PaymentId.of(payment));
    }

    /** The page closes and the places stay held for a while. */
    public void leave() {
        outcome = bookings.leavePayment(PaymentId.of(payment));
    }

    public String getPayment() {
        return payment;
    }

    /** Where it can still be paid, else null. */
    public String getPage() {
        return isOpen() ? outcome.actionUrl().orElse(null) : null;
    }

    public boolean isOpen() {
        return outcome.state() == BookingState.AWAITING_PAYMENT;
    }

    public boolean isConfirmed() {
        return outcome.isConfirmed();
    }
}
