package dev.parterre.banking;

import dev.parterre.payment.ChargeOutcome;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundId;
import dev.parterre.payment.RefundOrder;
import dev.parterre.payment.RefundOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** How transfers stand, each question and answer in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class TransferRecords {

    @Inject
    private BankRepository bank;

    @Inject
    private BankBook book;

    @Inject
    private Clock clock;

    ChargeOutcome standing(String payment) {
        return bank.order(new PaymentId(payment))
                .map(order -> switch (order.state()) {
                    case WAITING -> ChargeOutcome.waiting(payment);
                    case PAID -> ChargeOutcome.captured(payment);
                    case LAPSED -> ChargeOutcome.cancelled(payment);
                })
                .orElseGet(() -> ChargeOutcome.failed(payment, "no_transfer"));
    }

    ChargeOutcome giveUp(String payment) {
        var found = bank.orderForUpdate(new PaymentId(payment));
        found.filter(order -> order.state() == TransferState.WAITING).ifPresent(book::lapse);
        return standing(payment);
    }

    /** Not more than came: under the lock of the transfer. */
    RefundOutcome payOut(RefundOrder refund) {
        var payment = new PaymentId(refund.payment());
        var order = bank.orderForUpdate(payment).orElseThrow(NoSuchTransfer::new);
        var known = bank.payoutOf(new RefundId(refund.id()));
        var back = bank.payouts(payment, refund.amount().currency()).plus(refund.amount());
        if (known.isEmpty() && (order.state() != TransferState.PAID || back.exceeds(order.received()))) {
            return RefundOutcome.failed(null, "more_than_came");
        }
        return known.orElseGet(() -> due(refund, order)).view().state() == PayoutState.SENT
                ? RefundOutcome.done(refund.id())
                : RefundOutcome.submitted(refund.id());
    }

    /** It goes back to the account that it came from; from none of them, when staff took it from elsewhere. */
    private Payout due(RefundOrder refund, TransferOrder order) {
        var from = bank.shares(order.payment()).stream().findFirst().map(share -> bank.lineForUpdate(share.lineId()));
        var payout = Payout.ofRefund(
                refund,
                order.purpose(),
                from.map(BankLine::partyName).orElse(order.payerName()),
                from.flatMap(BankLine::partyIban).orElse(null),
                clock.instant());
        bank.add(payout);
        return payout;
    }
}
