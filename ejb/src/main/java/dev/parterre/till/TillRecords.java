package dev.parterre.till;

import dev.parterre.payment.ChargeOutcome;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundOrder;
import dev.parterre.payment.RefundOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** What went over the counter, each question in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class TillRecords {

    @Inject
    private TillRepository tills;

    @Inject
    private Clock clock;

    ChargeOutcome standing(String payment) {
        return tills.isSold(new PaymentId(payment))
                ? ChargeOutcome.captured(payment)
                : ChargeOutcome.failed(payment, "not_sold");
    }

    RefundOutcome handOut(RefundOrder order) {
        var refund = tills.refundForUpdate(order.id()).orElseGet(() -> {
            var due = new TillRefund(
                    order, tills.purpose(new PaymentId(order.payment())).orElse(""), clock.instant());
            tills.add(due);
            return due;
        });
        return refund.isPaid() ? RefundOutcome.done(order.id()) : RefundOutcome.submitted(order.id());
    }
}
