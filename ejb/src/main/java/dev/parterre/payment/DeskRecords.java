package dev.parterre.payment;

import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the desk reads and writes, each in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DeskRecords {

    @Inject
    private PaymentLists lists;

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentViews views;

    @Inject
    private Concerns concerns;

    @Inject
    private DayRecords days;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    Page<PaymentView> payments(PaymentQuery query, PageRequest page) {
        return lists.payments(query, page);
    }

    PaymentView payment(PaymentId id) {
        var payment = payments.payment(id);
        return views.view(payment);
    }

    List<RefundView> refundsOf(PaymentId payment) {
        return lists.refundsOf(payment);
    }

    Page<RefundView> refunds(RefundState state, PageRequest page) {
        return lists.refunds(state, page);
    }

    Page<DisputeView> disputes(PageRequest page) {
        return lists.disputes(page);
    }

    Page<ConcernView> concerns(PageRequest page) {
        return concerns.open(page);
    }

    long openConcerns() {
        return concerns.countOpen();
    }

    List<GatewayDayView> days(int most) {
        return days.last(most);
    }

    /** An act of staff that writes nothing of its own here. */
    void note(String act, String subject) {
        audit.record(act, "payment:" + subject, Map.of());
    }

    /** The refund of what we know nothing of; under the name of the matter, so that it is paid back once. */
    RefundOrder unknownMoney(long id) {
        var concern = concerns.lock(id);
        if (concern.kind() != ConcernKind.UNKNOWN_PAYMENT || concern.view().closedAt() != null) {
            throw new NoSuchConcern();
        }
        audit.record("payment.given-back", "payment:" + concern.subject(), Map.of("amount", concern.amount()));
        return new RefundOrder(
                UnknownMoney.GIVEN_BACK + id, Tender.CARD, null, null, concern.subject(), concern.amount(), true);
    }

    void close(long id, String by, Optional<String> refundedAs) {
        var concern = concerns.lock(id);
        refundedAs.ifPresent(concern::saying);
        if (concern.close(by, clock.instant())) {
            audit.record("payment.concern-closed", "payment:" + concern.subject(), Map.of("kind", concern.kind()));
        }
    }
}
