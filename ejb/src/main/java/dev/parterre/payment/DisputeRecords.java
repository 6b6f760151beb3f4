package dev.parterre.payment;

import dev.parterre.shared.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** What is written down of disputes; joins the transaction of the event that told of it, which may come in any order. */
@Dependent
class DisputeRecords {

    @Inject
    private PaymentRepository payments;

    @Inject
    private Concerns concerns;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    void record(DisputeNews news) {
        var dispute = payments.disputeForUpdate(news.gatewayRef()).orElseGet(() -> opened(news));
        if (dispute.withdraw(news)) {
            outbox.publish(dispute.opened());
        }
        if (dispute.record(news, clock.instant())) {
            closed(dispute, news);
        }
    }

    private Dispute opened(DisputeNews news) {
        var payment = payments.knownPayment(null, news.chargedAs());
        var dispute = new Dispute(payment.orElse(null), news, clock.instant());
        payments.add(dispute);
        concerns.open(ConcernKind.DISPUTED, dispute.id(), dispute.amount()).ifPresent(concern -> {
            concern.saying(news.reason()).due(news.answerBy());
            payment.ifPresent(concern::about);
        });
        return dispute;
    }

    private void closed(Dispute dispute, DisputeNews news) {
        concerns.settle(ConcernKind.DISPUTED, dispute.id());
        if (dispute.isWithdrawn()) {
            outbox.publish(dispute.closed());
        }
        if (news.state() == DisputeState.LOST) {
            concerns.open(ConcernKind.DISPUTE_LOST, dispute.id(), dispute.amount())
                    .ifPresent(concern -> dispute.payment().ifPresent(concern.saying(news.reason())::about));
        }
    }
}
