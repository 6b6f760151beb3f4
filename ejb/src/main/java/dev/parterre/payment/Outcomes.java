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
    private Concerns concerns;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @return whether the payment came to its end by this */
    boolean record(Payment payment, ChargeOutcome outcome) {
        var now = clock.instant();
        if (!payment.record(outcome, now)) {
            return false;
        }
        if (payment.state() == PaymentState.CAPTURED) {
            captured(payment);
        }
        if (payment.isSplit()) {
            payments.partsForUpdate(payment).stream()
                    .filter(part -> !part.state().isFinal())
                    .forEach(part -> follow(part, payment.state()));
        }
        if (payment.createdAt().plus(AskingPolicy.PAYMENT_OVERDUE).isBefore(now)) {
            concerns.settle(ConcernKind.NO_OUTCOME, payment.id().value());
        }
        return true;
    }

    /** What differs from what was asked: more goes back at once, less (or another currency) pays for nothing. */
    private void captured(Payment payment) {
        outbox.publish(payment.captured());
        if (!payment.excess().isZero()) {
            giveExcessBack(payment);
        } else if (!payment.received().equals(payment.amount())) {
            var received = payment.received();
            outbox.publish(
                    new PaidTooLittle(payment.id().value(), payment.purpose(), received.minor(), received.currency()));
        }
    }

    private void giveExcessBack(Payment payment) {
        var excess = payment.excess();
        var refund = new Refund(
                payment, payment.tender(), excess, ConcernKind.PAID_TOO_MUCH.refundReason(), clock.instant());
        payments.add(refund);
        concerns.open(ConcernKind.PAID_TOO_MUCH, payment.id().value(), excess)
                .ifPresent(concern -> concern.about(refund));
        outbox.publish(new PaidTooMuch(payment.id().value(), payment.purpose(), excess.minor(), excess.currency()));
    }

    private void follow(Payment part, PaymentState lead) {
        if (lead == PaymentState.CAPTURED) {
            gateways.of(part.tender()).spend(part.charge());
            record(part, ChargeOutcome.captured(part.id().value()));
        } else {
            gateways.of(part.tender()).release(part.charge());
            record(part, ChargeOutcome.cancelled(part.id().value()));
        }
    }

    /** What nobody waits for as an answer: an end is published as a fact. */
    void news(Payment payment, ChargeOutcome outcome) {
        if (record(payment, outcome)) {
            publishEnd(payment);
        }
    }

    /** The answer to somebody who acts on it, unless that was over before. */
    void answer(Payment payment, ChargeOutcome outcome) {
        var over = payment.state().isFinal();
        if (record(payment, outcome) && over) {
            publishEnd(payment);
        }
    }

    private void publishEnd(Payment payment) {
        outbox.publish(new PaymentSettled(payment.id().value(), payment.purpose(), payment.state()));
    }

    void record(Refund refund, RefundOutcome outcome) {
        if (!refund.record(outcome, clock.instant())) {
            return;
        }
        if (refund.state() == RefundState.DONE) {
            outbox.publish(refund.done());
            concerns.settle(refund);
        } else if (refund.state() == RefundState.FAILED) {
            concerns.settle(ConcernKind.REFUND_NO_OUTCOME, refund.id().value());
            concerns.open(ConcernKind.REFUND_FAILED, refund.id().value(), refund.amount())
                    .ifPresent(concern -> concern.about(refund).saying(outcome.failureCode()));
        }
        if (refund.isReturned()) {
            outbox.publish(refund.returned());
        }
    }
}
