package dev.parterre.booking;

import dev.parterre.payment.PaymentId;
import dev.parterre.payment.PaymentService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where customers stand who were sent elsewhere to pay, and come back or do not. Who knows the reference or the payment may ask. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingPaymentService {

    @Inject
    private BookingLedger ledger;

    @Inject
    private Settlement settlement;

    @EJB
    private PaymentService payments;

    /**
     * Charges what {@link BookingService#beginFor} began; once, however often it is called.
     *
     * @throws PaymentDeclined and the hold lives on; HoldExpired when it was paid too late, NoSuchBooking
     * @throws dev.parterre.payment.GatewayUnavailable when nobody knows yet: ask again
     */
    @RolesAllowed(Roles.SYSTEM)
    public BookingOutcome payFor(BookingReference begun) {
        var step = ledger.step(begun);
        return step.isWaiting() && step.payment().isPresent()
                ? BookingOutcome.of(settlement.charge(step))
                : new BookingOutcome(begun, step.state(), Optional.empty());
    }

    /**
     * Looks how the booking's payment stands, as when the customer comes back from the bank, and draws the consequence.
     *
     * @throws PaymentDeclined, NoSuchBooking
     */
    public BookingOutcome settle(BookingReference reference) {
        var step = ledger.step(reference);
        if (!step.isWaiting() || step.payment().isEmpty()) {
            return new BookingOutcome(reference, step.state(), Optional.empty());
        }
        return BookingOutcome.of(settlement.refresh(step));
    }

    /**
     * How an order stands that is being paid, for whoever knows the name of its payment, as the customer who comes back from the gateway's
     * page without having paid; nobody guesses it.
     *
     * @throws dev.parterre.payment.NoSuchPayment, NoSuchBooking
     */
    public BookingOutcome beingPaid(PaymentId payment) {
        var known = payments.payment(payment);
        var step = ledger.step(BookingReference.of(known.purpose()));
        return new BookingOutcome(step.reference(), step.state(), Optional.ofNullable(known.actionUrl()));
    }

    /**
     * The customer does not want to pay this way. The gateway's page closes, and the hold lives on for another means.
     *
     * @return CANCELLED, or CONFIRMED when it went through after all
     * @throws dev.parterre.payment.NoSuchPayment, NoSuchBooking, dev.parterre.payment.GatewayUnavailable
     */
    public BookingOutcome leavePayment(PaymentId payment) {
        var step = ledger.step(BookingReference.of(payments.payment(payment).purpose()));
        var left = step.isWaiting() && step.payment().filter(payment::equals).isPresent()
                ? settlement.leave(step).step()
                : step;
        return new BookingOutcome(left.reference(), left.state(), Optional.empty());
    }
}
