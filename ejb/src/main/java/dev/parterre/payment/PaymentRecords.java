package dev.parterre.payment;

import dev.parterre.shared.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is written down before and after the gateway is asked, each in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PaymentRecords {

    @Inject
    private PaymentRepository payments;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    Optional<SavedMethod> saved(String payer, PaymentMethodId id) {
        return payments.method(payer, id);
    }

    Charge chargeOf(PaymentId id) {
        return payments.payment(id).charge();
    }

    PaymentView view(PaymentId id) {
        var payment = payments.payment(id);
        return payment.view(payments.refunded(payment));
    }

    String gatewayRef(PaymentId id) {
        return payments.payment(id).gatewayRef();
    }

    PaymentView record(PaymentId id, ChargeOutcome outcome) {
        var payment = payments.paymentForUpdate(id);
        record(payment, outcome);
        return payment.view(payments.refunded(payment));
    }

    /** @return whether the payment came to its end by this */
    private boolean record(Payment payment, ChargeOutcome outcome) {
        var ended = payment.record(outcome, clock.instant());
        if (ended && payment.state() == PaymentState.CAPTURED) {
            outbox.publish(payment.captured());
        }
        return ended;
    }

    /** What the gateway told us by itself: here nobody waits for the answer, so an end is published as a fact. */
    void recordNews(String paymentId, ChargeOutcome outcome) {
        payments.knownPayment(paymentId, outcome.gatewayRef()).ifPresent(payment -> {
            if (record(payment, outcome)) {
                outbox.publish(new PaymentSettled(payment.id().value(), payment.purpose(), payment.state()));
            }
        });
    }

    RefundOrder orderOf(RefundId id) {
        var refund = payments.refundForUpdate(id);
        return refund.state() == RefundState.REQUESTED ? refund.order() : null;
    }

    void record(RefundId id, RefundOutcome outcome) {
        record(payments.refundForUpdate(id), outcome);
    }

    void recordRefundNews(RefundOutcome outcome) {
        payments.refundByGateway(outcome.gatewayRef()).ifPresent(refund -> record(refund, outcome));
    }

    private void record(Refund refund, RefundOutcome outcome) {
        if (refund.record(outcome, clock.instant())) {
            outbox.publish(refund.done());
        }
    }

    List<RefundId> unsubmittedRefunds(java.time.Duration age, int limit) {
        return payments.unsubmittedRefunds(clock.instant().minus(age), limit);
    }
}
