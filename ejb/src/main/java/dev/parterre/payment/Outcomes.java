package dev.parterre.payment;

import dev.parterre.shared.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** What an outcome means for a payment and its parts, or for a refund; in the transaction that records it. */
@Dependent
class Outcomes {

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentGateways gateways;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @return whether the payment came to its end by this */
    boolean record(Payment payment, ChargeOutcome outcome) {
        var ended = payment.record(outcome, clock.instant());
        if (ended && payment.state() == PaymentState.CAPTURED) {
            outbox.publish(payment.captured());
        }
        if (ended && payment.isSplit()) {
            payments.partsForUpdate(payment).stream()
                    .filter(part -> !part.state().isFinal())
                    .forEach(part -> follow(part, payment.state()));
        }
        return ended;
    }

    private void follow(Payment part, PaymentState lead) {
        if (lead == PaymentState.CAPTURED) {
            record(part, ChargeOutcome.captured(part.id().value()));
        } else {
            gateways.of(part.tender()).release(part.charge());
            record(part, ChargeOutcome.cancelled(part.id().value()));
        }
    }

    /** What nobody waits for as an answer: an end is published as a fact. */
    void news(Payment payment, ChargeOutcome outcome) {
        if (record(payment, outcome)) {
            outbox.publish(new PaymentSettled(payment.id().value(), payment.purpose(), payment.state()));
        }
    }

    void record(Refund refund, RefundOutcome outcome) {
        if (refund.record(outcome, clock.instant())) {
            outbox.publish(refund.done());
        }
    }
}
