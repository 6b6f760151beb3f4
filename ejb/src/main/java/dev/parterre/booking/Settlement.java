package dev.parterre.booking;

import dev.parterre.payment.GatewayUnavailable;
import dev.parterre.payment.PaymentService;
import dev.parterre.payment.PaymentState;
import dev.parterre.payment.PaymentStep;
import dev.parterre.payment.PaymentView;
import dev.parterre.payment.RefundId;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.shared.FaultPoints;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Takes a payment to its end and the booking with it. Outside any transaction; every call may be repeated. */
@Dependent
class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class);

    @Inject
    private BookingLedger ledger;

    @EJB
    private PaymentService payments;

    @Inject
    private FaultPoints steps;

    /** Charges if that has not been done, and draws the consequence. */
    Settled charge(Step step) {
        return conclude(step, payments.charge(step.payment().orElseThrow()));
    }

    /** Asks how the payment stands, and draws the consequence. */
    Settled refresh(Step step) {
        var payment = step.payment().orElseThrow();
        var known = payments.charge(payment);
        return conclude(step, known.state().isFinal() ? known : payments.refresh(payment));
    }

    /** Goes on where something was interrupted, unless it is too early; what waits for its customer is asked about by payment. */
    Settled resume(Step step) {
        return conclude(step, payments.resume(step.payment().orElseThrow()));
    }

    /** Gives the payment up unless it has gone through after all, and draws the consequence. */
    Settled giveUp(Step step) {
        var payment = payments.abandon(step.payment().orElseThrow());
        return payment.state() == PaymentState.CAPTURED
                ? conclude(step, payment)
                : new Settled(ledger.expire(step.reference()), payment);
    }

    /** The customer does not want to pay this way: as after a decline, unless it went through after all. */
    Settled leave(Step step) {
        return conclude(step, payments.abandon(step.payment().orElseThrow()));
    }

    /** A booking as it stands with its payment. */
    record Settled(Step step, PaymentView payment) {}

    Settled conclude(Step step, PaymentView payment) {
        var concluded = concludeOrLose(step, payment);
        if (payment.state() == PaymentState.CAPTURED && !concluded.state().isLive()) {
            sendOff(ledger.giveAllBack(step.reference(), payment.id()));
            concluded = ledger.step(step.reference());
        }
        steps.reached(PaymentStep.PAYMENT_CONCLUDED);
        return new Settled(concluded, payment);
    }

    private Step concludeOrLose(Step step, PaymentView payment) {
        try {
            return Contention.retried(() -> ledger.conclude(step.reference(), payment));
        } catch (PlacesTaken gone) {
            LOG.infof("the places of booking %s are somebody else's", step.reference());
            return ledger.step(step.reference());
        }
    }

    void sendOff(Givenback givenback) {
        givenback.refunds().forEach(this::sendOff);
    }

    private void sendOff(RefundId refund) {
        try {
            payments.submitRefund(refund);
        } catch (GatewayUnavailable later) {
            LOG.infof("refund %s waits for the gateway", refund.value());
        }
    }
}
