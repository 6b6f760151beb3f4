package dev.parterre.payment;

import dev.parterre.payment.PaymentCommand.Saved;
import dev.parterre.payment.PaymentCommand.Token;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves money for other components, which have decided that it may be moved; it is not offered to web (a test holds that).
 *
 * <p>A payment is three steps, each repeatable: {@link #create} in the caller's transaction, {@link #charge} outside any, and
 * whatever the caller makes of the outcome. A refund likewise: {@link #requestRefund}, then {@link #submitRefund}.
 */
@Stateless
@PermitAll
public class PaymentService {

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentViews views;

    @Inject
    private Intents intents;

    @Inject
    private PaymentRecords records;

    @Inject
    private PaymentGateways gateways;

    @Inject
    private MethodGateway methods;

    @Inject
    private Clock clock;

    /**
     * Records the intent; joins the caller's transaction. The gateway knows nothing yet.
     *
     * @return the payment; where several tenders share the amount, the one that leads
     * @throws NoSuchPaymentMethod when the saved method is not the payer's, TenderNotTaken, CreditNotEnough
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public PaymentId create(PaymentCommand command) {
        return intents.write(command).id();
    }

    /**
     * Names what would be charged: the card itself, the same for whoever shows it, or else the payer's saved method. Of a one-time token
     * only the gateway knows which card it stands for.
     *
     * @param payer may be null
     * @param ask whether to ask the gateway for what is not known here
     * @return empty when it cannot be told before it is charged
     * @throws GatewayUnavailable when it was asked and did not answer
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<String> instrument(String payer, PaymentCommand.Means means, boolean ask) {
        if (means instanceof Token given) {
            return ask ? methods.fingerprint(given.token()) : Optional.empty();
        }
        if (means instanceof Saved kept) {
            return records.saved(payer, kept.method()).map(saved -> saved.fingerprint()
                    .or(() -> ask ? methods.fingerprint(saved.gatewayRef()) : Optional.empty())
                    .orElse(saved.gatewayRef()));
        }
        return Optional.empty();
    }

    /**
     * Charges once, however often it is called.
     *
     * @return the payment as it stands after it: CAPTURED, FAILED or ACTION_REQUIRED
     * @throws GatewayUnavailable when there was no answer; the payment stays CREATED, call again
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentView charge(PaymentId id) {
        var known = records.view(id);
        if (known.state() != PaymentState.CREATED) {
            return known;
        }
        return records.record(id, gateways.of(known.tender()).charge(records.chargeOf(id)));
    }

    /** Asks the gateway how an unfinished payment stands, as when a customer comes back from the bank. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentView refresh(PaymentId id) {
        var ref = records.gatewayRef(id);
        var known = records.view(id);
        return ref == null || known.state().isFinal()
                ? known
                : records.record(id, gateways.of(known.tender()).charge(ref));
    }

    /**
     * Gives an unfinished payment up at the gateway, so that it cannot go through later.
     *
     * @return CANCELLED, or CAPTURED when the customer was quicker
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentView abandon(PaymentId id) {
        var known = records.view(id);
        if (known.state().isFinal()) {
            return known;
        }
        // without a name at the gateway it may still have been charged by a call whose answer was lost: repeat, see
        var now = known.state() == PaymentState.CREATED ? charge(id) : known;
        return now.state().isFinal()
                ? now
                : records.record(id, gateways.of(now.tender()).cancel(records.gatewayRef(id)));
    }

    /** @throws NoSuchPayment when there is none */
    public PaymentView payment(PaymentId id) {
        return views.view(payments.payment(id));
    }

    /**
     * Records that money is to go back; joins the caller's transaction. What was paid with several tenders goes back first to the one
     * that led, then to the balances.
     *
     * @param amount more than zero
     * @return one refund for each tender that gives back, never empty
     * @throws RefundTooLarge when more would go back than came in
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<RefundId> requestRefund(PaymentId id, Money amount, String reason) {
        var lead = payments.paymentForUpdate(id);
        var all = new ArrayList<>(List.of(lead));
        if (lead.isSplit()) {
            all.addAll(payments.partsForUpdate(lead));
        }
        var rest = amount;
        var refunds = new ArrayList<RefundId>();
        for (var payment : all) {
            var share = least(rest, refundable(payment));
            if (!share.isZero()) {
                var refund = new Refund(payment, share, reason, clock.instant());
                payments.add(refund);
                refunds.add(refund.id());
                rest = rest.minus(share);
            }
        }
        if (!rest.isZero()) {
            throw new RefundTooLarge(amount, amount.minus(rest));
        }
        return refunds;
    }

    private Money refundable(Payment payment) {
        return payment.state() == PaymentState.CAPTURED
                ? payment.amount().minus(payments.refundedOf(payment))
                : Money.zero(payment.amount().currency());
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }

    /** Sends the refund off, once, however often it is called; without an answer the sweep sends it again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void submitRefund(RefundId id) {
        var order = records.orderOf(id);
        if (order != null) {
            records.record(id, gateways.of(order.tender()).refund(order));
        }
    }

    /** How many refunds the gateway refused for good. */
    @RolesAllowed({Roles.FINANCE, Roles.SUPPORT, Roles.ADMIN})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long failedRefunds() {
        return payments.countRefunds(RefundState.FAILED);
    }
}
