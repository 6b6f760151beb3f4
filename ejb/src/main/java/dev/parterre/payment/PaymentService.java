package dev.parterre.payment;

import dev.parterre.payment.PaymentCommand.Saved;
import dev.parterre.payment.PaymentCommand.Token;
import dev.parterre.payment.PaymentRecords.Open;
import dev.parterre.shared.FaultPoints;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
    private RefundRecords refundRecords;

    @Inject
    private RefundOrders refunds;

    @Inject
    private FaultPoints steps;

    @Inject
    private PaymentGateways gateways;

    @Inject
    private MethodGateway methods;

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
        return charge(records.open(id));
    }

    private PaymentView charge(Open open) {
        if (open.view().state() != PaymentState.CREATED) {
            return open.view();
        }
        steps.reached(PaymentStep.PAYMENT_ORDERED);
        try {
            var outcome = gateway(open).charge(open.charge());
            steps.reached(PaymentStep.PAYMENT_ANSWERED);
            return recorded(open, outcome);
        } catch (GatewayUnavailable silent) {
            records.askAgain(open.view().id());
            throw silent;
        }
    }

    private PaymentGateway gateway(Open open) {
        return gateways.of(open.view().tender());
    }

    private PaymentView recorded(Open open, ChargeOutcome outcome) {
        var recorded = records.record(open.view().id(), outcome);
        steps.reached(PaymentStep.PAYMENT_RECORDED);
        return recorded;
    }

    /** The same for nobody in particular: a charge that got no answer is repeated, each time after a longer pause. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentView resume(PaymentId id) {
        var open = records.open(id);
        return open.due() ? charge(open) : open.view();
    }

    /** Asks the gateway how an unfinished payment stands, as when a customer comes back from the bank. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentView refresh(PaymentId id) {
        var open = records.open(id);
        return open.name() == null || open.view().state().isFinal()
                ? open.view()
                : recorded(open, gateway(open).charge(open.name()));
    }

    /**
     * Gives an unfinished payment up at the gateway, so that it cannot go through later.
     *
     * @return CANCELLED, or CAPTURED when the customer was quicker
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentView abandon(PaymentId id) {
        var open = records.open(id);
        if (open.view().state().isFinal()) {
            return open.view();
        }
        var outcome = open.name() == null
                ? gateway(open).abandon(open.charge())
                : gateway(open).cancel(open.name());
        steps.reached(PaymentStep.PAYMENT_GIVEN_UP);
        return recorded(open, outcome);
    }

    /** @throws NoSuchPayment when there is none */
    public PaymentView payment(PaymentId id) {
        return views.view(id);
    }

    /**
     * Records that money is to go back; joins the caller's transaction. What was paid with several tenders goes back first to the one
     * that led, then to the balances. What a cardholder's bank has taken back already does not go back once more.
     *
     * @param amount more than zero
     * @param reason a code; where it says that something was wrong with the money, staff are shown it
     * @return one refund for each tender that gives back, never empty
     * @throws RefundTooLarge when more would go back than came in
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<RefundId> requestRefund(PaymentId id, Money amount, String reason) {
        return refunds.order(id, amount, reason, Payment::tender);
    }

    /** The same, but it becomes the payer's credit with the house instead of going back as it came; not for guests. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<RefundId> requestCredit(PaymentId id, Money amount, String reason) {
        return refunds.order(id, amount, reason, payment -> Tender.BALANCE);
    }

    /**
     * Which way how much would go back; nothing changes.
     *
     * @throws RefundTooLarge when more would go back than came in
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<PaymentPart> refundWays(PaymentId id, Money amount) {
        return refunds.ways(id, amount);
    }

    /** The same with whatever could still go back, in whichever currency it came; empty when that is nothing. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<RefundId> requestRefundOfAll(PaymentId id, String reason) {
        return refunds.orderAll(id, reason);
    }

    /** Sends the refund off, once, however often it is called; without an answer the sweep sends it again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void submitRefund(RefundId id) {
        refundRecords.open(id).filter(open -> open.order() != null).ifPresent(open -> submit(id, open.order()));
    }

    private void submit(RefundId id, RefundOrder order) {
        steps.reached(PaymentStep.REFUND_ORDERED);
        try {
            var outcome = gateways.of(order.tender()).refund(order);
            steps.reached(PaymentStep.REFUND_ANSWERED);
            refundRecords.record(id, outcome);
            steps.reached(PaymentStep.REFUND_RECORDED);
        } catch (GatewayUnavailable silent) {
            refundRecords.askAgain(id);
            throw silent;
        }
    }

    /** How many refunds the gateway refused for good, and are still owed. */
    @RolesAllowed({Roles.FINANCE, Roles.SUPPORT, Roles.ADMIN})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long failedRefunds() {
        return payments.countFailedRefunds();
    }
}
