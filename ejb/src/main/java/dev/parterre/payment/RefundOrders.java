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
        shares(withParts(id), amount)
                .forEach((payment, share) -> refunds.add(write(payment, wayBack.apply(payment), share, reason)));
        return refunds;
    }

    /** @throws RefundTooLarge */
    List<PaymentPart> ways(PaymentId id, Money amount) {
        var lead = payments.payment(id);
        var all = new ArrayList<>(List.of(lead));
        all.addAll(lead.isSplit() ? payments.parts(lead) : List.of());
        return shares(all, amount).entrySet().stream()
                .map(share ->
                        new PaymentPart(share.getKey().id(), share.getKey().tender(), share.getValue()))
                .toList();
    }

    /** The one that led gives back first: it is the card, and the money is the customer's own again soonest. */
    private Map<Payment, Money> shares(List<Payment> all, Money amount) {
        var rest = amount;
        var shares = new LinkedHashMap<Payment, Money>();
        for (var payment : all) {
            var share = least(rest, refundable(payment, rest.currency()));
            if (!share.isZero()) {
                shares.put(payment, share);
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
        for (var payment : withParts(id)) {
            var currency = payment.received() == null
                    ? payment.amount().currency()
                    : payment.received().currency();
            var rest = refundable(payment, currency);
            if (!rest.isZero() && !rest.isNegative()) {
                refunds.add(write(payment, payment.tender(), rest, reason));
            }
        }
        return refunds;
    }

    private List<Payment> withParts(PaymentId id) {
        var lead = payments.paymentForUpdate(id);
        var all = new ArrayList<>(List.of(lead));
        if (lead.isSplit()) {
            all.addAll(payments.partsForUpdate(lead));
        }
        return all;
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

    private Money refundable(Payment payment, String currency) {
        var received = payment.received();
        return received == null || !received.currency().equals(currency)
                ? Money.zero(currency)
                : received.minus(payments.refundedOf(payment)).minus(payments.withdrawn(payment, currency));
    }

    private static Money least(Money one, Money other) {
        if (other.isNegative()) {
            return Money.zero(one.currency());
        }
        return one.exceeds(other) ? other : one;
    }
}
