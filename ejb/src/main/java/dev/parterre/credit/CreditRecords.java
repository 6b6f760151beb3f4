package dev.parterre.credit;

import dev.parterre.payment.ChargeOutcome;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.PaymentState;
import dev.parterre.payment.RefundOrder;
import dev.parterre.payment.RefundOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** How what was set aside stands, each question and answer in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class CreditRecords {

    @Inject
    private CreditRepository credits;

    @Inject
    private CreditBook book;

    ChargeOutcome take(String payment) {
        return book.charge(payment)
                .map(charge ->
                        charge.take() ? ChargeOutcome.captured(payment) : ChargeOutcome.failed(payment, "given_back"))
                .orElseGet(() -> ChargeOutcome.failed(payment, "not_set_aside"));
    }

    ChargeOutcome standing(String payment) {
        return credits.charge(new PaymentId(payment))
                .map(charge -> switch (charge.state()) {
                    case RESERVED -> new ChargeOutcome(payment, PaymentState.AUTHORISED, null, null);
                    case TAKEN -> ChargeOutcome.captured(payment);
                    case RETURNED -> ChargeOutcome.cancelled(payment);
                })
                .orElseGet(() -> ChargeOutcome.failed(payment, "not_set_aside"));
    }

    ChargeOutcome giveUp(String payment) {
        book.charge(payment).ifPresent(book::giveBack);
        return standing(payment);
    }

    /** Back where it came from, and no more than came; what came another way becomes the payer's own credit. */
    RefundOutcome refund(RefundOrder order) {
        var charge = book.charge(order.payment());
        if (credits.isRefunded(order.id())) {
            return RefundOutcome.done(order.id());
        }
        if (charge.isEmpty() && order.payer() == null) {
            return RefundOutcome.failed(null, "no_account");
        }
        if (charge.isPresent() && !charge.get().refund(order.amount())) {
            return RefundOutcome.failed(null, "more_than_came");
        }
        var to = charge.map(CreditCharge::credit)
                .orElseGet(() -> book.own(order.payer(), order.amount().currency()));
        book.refund(to, order.id(), order.amount());
        return RefundOutcome.done(order.id());
    }
}
