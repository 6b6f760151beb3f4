package dev.parterre.payment;

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
    private PaymentViews views;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Clock clock;

    Optional<SavedMethod> saved(String payer, PaymentMethodId id) {
        return payments.method(payer, id);
    }

    Charge chargeOf(PaymentId id) {
        return payments.payment(id).charge();
    }

    PaymentView view(PaymentId id) {
        return views.view(payments.payment(id));
    }

    String gatewayRef(PaymentId id) {
        return payments.payment(id).gatewayRef();
    }

    PaymentView record(PaymentId id, ChargeOutcome outcome) {
        var payment = payments.paymentForUpdate(id);
        outcomes.record(payment, outcome);
        return views.view(payment);
    }

    /** What the gateway told us by itself: here nobody waits for the answer, so an end is published as a fact. */
    void recordNews(String paymentId, ChargeOutcome outcome) {
        payments.knownPayment(paymentId, outcome.gatewayRef()).ifPresent(payment -> outcomes.news(payment, outcome));
    }

    RefundOrder orderOf(RefundId id) {
        var refund = payments.refundForUpdate(id);
        return refund.state() == RefundState.REQUESTED ? refund.order() : null;
    }

    void record(RefundId id, RefundOutcome outcome) {
        outcomes.record(payments.refundForUpdate(id), outcome);
    }

    void recordRefundNews(RefundOutcome outcome) {
        payments.refundByGateway(outcome.gatewayRef()).ifPresent(refund -> outcomes.record(refund, outcome));
    }

    List<RefundId> unsubmittedRefunds(java.time.Duration age, int limit) {
        return payments.unsubmittedRefunds(clock.instant().minus(age), limit);
    }
}
