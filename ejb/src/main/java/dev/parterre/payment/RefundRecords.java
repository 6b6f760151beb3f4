package dev.parterre.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What is written down before and after the gateway is asked for a refund, each in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RefundRecords {

    @Inject
    private PaymentRepository payments;

    @Inject
    private Concerns concerns;

    @Inject
    private Outcomes outcomes;

    @Inject
    private AskingTerms asking;

    @Inject
    private Clock clock;

    /**
     * A refund that is not over.
     *
     * @param order to be sent; null when it has been
     * @param name the gateway's name of it once it was sent, else null
     */
    record Open(RefundOrder order, String name, Tender tender) {}

    /** Empty when it is over. */
    Optional<Open> open(RefundId id) {
        var refund = refund(id);
        var order = refund.order();
        return switch (refund.state()) {
            case REQUESTED -> Optional.of(new Open(order, null, order.tender()));
            case SUBMITTED -> Optional.of(new Open(null, refund.gatewayRef(), order.tender()));
            case DONE, FAILED -> Optional.empty();
        };
    }

    RefundView record(RefundId id, RefundOutcome outcome) {
        var refund = refund(id);
        outcomes.record(refund, outcome);
        return refund.view();
    }

    /** @return empty when the refund is none of ours */
    Optional<RefundView> recordNews(String refundId, RefundOutcome outcome) {
        return payments.knownRefund(refundId, outcome.gatewayRef()).map(refund -> {
            outcomes.record(refund, outcome);
            return refund.view();
        });
    }

    private Refund refund(RefundId id) {
        return Optional.ofNullable(payments.refundForUpdate(id)).orElseThrow(NoSuchRefund::new);
    }

    /** The gateway was asked, or did not answer: not again before a while, and after a long while a person is told. */
    void askAgain(RefundId id) {
        var refund = refund(id);
        var now = clock.instant();
        refund.askAgain(asking.policy(), now);
        if (refund.createdAt().plus(patience(refund)).isBefore(now)) {
            concerns.open(ConcernKind.REFUND_NO_OUTCOME, id.value(), refund.amount())
                    .ifPresent(concern -> concern.about(refund));
        }
    }

    private static Duration patience(Refund refund) {
        return refund.state() == RefundState.SUBMITTED
                ? AskingPolicy.PENDING_REFUND_OVERDUE
                : AskingPolicy.REFUND_OVERDUE;
    }

    /**
     * The same money once more under a new key.
     *
     * @throws RefundNotFailed
     */
    RefundId again(RefundId failed) {
        var refund = refund(failed);
        var now = clock.instant();
        var other = refund.again(now);
        other.leaveUntil(asking.policy().first(now));
        payments.add(other);
        concerns.settle(refund);
        return other.id();
    }
}
