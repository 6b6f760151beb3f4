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

    /** Not more than was taken: under the lock of the sale. */
    RefundOutcome handOut(RefundOrder order) {
        var payment = new PaymentId(order.payment());
        var sale = tills.saleForUpdate(payment);
        var known = tills.refundForUpdate(order.id());
        var back = tills.refunds(payment, order.amount().currency()).plus(order.amount());
        if (known.isEmpty()
                && sale.filter(taken -> !back.exceeds(taken.amount())).isEmpty()) {
            return RefundOutcome.failed(null, "more_than_came");
        }
        return known.orElseGet(() -> due(order, sale.orElseThrow().purpose())).isPaid()
                ? RefundOutcome.done(order.id())
                : RefundOutcome.submitted(order.id());
    }

    private TillRefund due(RefundOrder order, String purpose) {
        var due = new TillRefund(order, purpose, clock.instant());
        tills.add(due);
        return due;
    }
}
