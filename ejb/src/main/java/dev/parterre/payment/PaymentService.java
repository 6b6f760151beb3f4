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
     * @throws NoSuchPaymentMethod when the saved method is not the payer's
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public PaymentId create(PaymentCommand command) {
        var payment = new Payment(command, means(command), clock.instant());
        payments.add(payment);
        return payment.id();
    }

    private GatewayMeans means(PaymentCommand command) {
        if (command.means() instanceof Saved saved) {
            var method = payments.method(command.payer(), saved.method()).orElseThrow(NoSuchPaymentMethod::new);
            var customer = payments.customer(command.payer()).orElseThrow(NoSuchPaymentMethod::new);
            return new GatewayMeans(Tender.CARD, customer, method.gatewayRef());
        }
        if (command.means() instanceof Token given) {
            return new GatewayMeans(Tender.CARD, null, given.token());
        }
        throw new TenderNotTaken(command.means().tender());
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
        var payment = payments.payment(id);
        return payment.view(payments.refunded(payment));
    }

    /**
     * Records that money is to go back; joins the caller's transaction.
     *
     * @throws RefundTooLarge when more would go back than came in
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public RefundId requestRefund(PaymentId id, Money amount, String reason) {
        var payment = payments.paymentForUpdate(id);
        var possible = payment.state() == PaymentState.CAPTURED
                ? payment.amount().minus(payments.refunded(payment))
                : Money.zero(amount.currency());
        if (amount.exceeds(possible)) {
            throw new RefundTooLarge(amount, possible);
        }
        var refund = new Refund(payment, amount, reason, clock.instant());
        payments.add(refund);
        return refund.id();
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
