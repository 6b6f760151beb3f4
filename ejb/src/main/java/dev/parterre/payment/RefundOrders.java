package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes down which money is to go back, tender by tender; joins the caller's transaction. */
@Dependent
class RefundOrders {

    @Inject
    private PaymentRepository payments;

    @Inject
    private Concerns concerns;

    @Inject
    private AskingTerms asking;

    @Inject
    private Clock clock;

    /** @param wayBack by which tender. @throws RefundTooLarge */
    List<RefundId> order(PaymentId id, Money amount, String reason, Function<Payment, Tender> wayBack) {
        var refunds = new ArrayList<RefundId>();
        shares(locked(id), amount)
                .forEach((payment, share) -> refunds.add(write(payment, wayBack.apply(payment), share, reason)));
        return refunds;
    }

    /** @throws RefundTooLarge */
    List<PaymentPart> ways(PaymentId id, Money amount) {
        return shares(payments.standings(id), amount).entrySet().stream()
                .map(share ->
                        new PaymentPart(share.getKey().id(), share.getKey().tender(), share.getValue()))
                .toList();
    }

    /** The one that led gives back first: it is the card, and the money is the customer's own again soonest. */
    private Map<Payment, Money> shares(List<PaymentStanding> all, Money amount) {
        var rest = amount;
        var shares = new LinkedHashMap<Payment, Money>();
        for (var standing : all) {
            var share = least(rest, standing.refundable(rest.currency()));
            if (!share.isZero()) {
                shares.put(standing.payment(), share);
                rest = rest.minus(share);
            }
        }
        if (!rest.isZero()) {
            throw new RefundTooLarge(amount, amount.minus(rest));
        }
        return shares;
    }

    List<RefundId> orderAll(PaymentId id, String reason) {
        var refunds = new ArrayList<RefundId>();
        for (var standing : locked(id)) {
            var rest = standing.refundable();
            if (!rest.isZero() && !rest.isNegative()) {
                var payment = standing.payment();
                refunds.add(write(payment, payment.tender(), rest, reason));
            }
        }
        return refunds;
    }

    private List<PaymentStanding> locked(PaymentId id) {
        var lead = payments.paymentForUpdate(id);
        if (lead.isSplit()) {
            payments.partsForUpdate(lead);
        }
        return payments.standings(id);
    }

    private RefundId write(Payment payment, Tender tender, Money amount, String reason) {
        var now = clock.instant();
        var refund = new Refund(payment, tender, amount, reason, now);
        refund.leaveUntil(asking.policy().first(now));
        payments.add(refund);
        ConcernKind.ofRefund(reason)
                .flatMap(kind -> concerns.open(kind, payment.id().value(), amount))
                .ifPresent(concern -> concern.about(refund));
        return refund.id();
    }

    private static Money least(Money one, Money other) {
        if (other.isNegative()) {
            return Money.zero(one.currency());
        }
        return one.exceeds(other) ? other : one;
    }
}
