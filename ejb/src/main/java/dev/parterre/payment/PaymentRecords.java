package dev.parterre.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What is written down before and after the gateway is asked for a payment, each in a short transaction of its own. */
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
    private Concerns concerns;

    @Inject
    private AskingTerms asking;

    @Inject
    private Clock clock;

    /**
     * What the gateway is to be asked about.
     *
     * @param name its name there; null while it has none that we know of
     */
    record Open(PaymentView view, Charge charge, String name, boolean due, Duration age) {}

    Optional<SavedMethod> saved(String payer, PaymentMethodId id) {
        return payments.method(payer, id);
    }

    Open open(PaymentId id) {
        var payment = payments.payment(id);
        var now = clock.instant();
        return new Open(
                views.view(payment),
                payment.charge(),
                payment.askedUnder(),
                payment.askAt() == null || !now.isBefore(payment.askAt()),
                Duration.between(payment.createdAt(), now));
    }

    PaymentView view(PaymentId id) {
        return views.view(id);
    }

    /** The answer to somebody who asked and acts on it. */
    PaymentView record(PaymentId id, ChargeOutcome outcome) {
        var payment = payments.paymentForUpdate(id);
        outcomes.answer(payment, outcome);
        return views.view(payment);
    }

    /**
     * What the gateway told us by itself, or was asked when nobody waited for it.
     *
     * @return empty when the payment is none of ours
     */
    Optional<PaymentView> recordNews(String paymentId, ChargeOutcome outcome) {
        return payments.knownPayment(paymentId, outcome.gatewayRef()).map(payment -> {
            outcomes.news(payment, outcome);
            return views.view(payment);
        });
    }

    /** The gateway was asked, or did not answer: not again before a while, and after a long while a person is told. */
    void askAgain(PaymentId id) {
        var payment = payments.paymentForUpdate(id);
        var now = clock.instant();
        payment.askAgain(asking.policy(), now);
        if (payment.state() != PaymentState.ACTION_REQUIRED
                && payment.createdAt().plus(AskingPolicy.PAYMENT_OVERDUE).isBefore(now)) {
            concerns.open(ConcernKind.NO_OUTCOME, id.value(), payment.amount())
                    .ifPresent(concern -> concern.about(payment));
        }
    }
}
