package dev.parterre.payment;

import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.shared.Money;
import java.util.Set;

/**
 * Who moves the money of one kind of tender. An implementation is a CDI bean, of payment or of the component that owns the tender's
 * data; all of them pass the same contract test.
 *
 * <p>{@link #accept}, {@link #reserve}, {@link #spend} and {@link #release} run in the transaction that writes the payment down, and ask nobody
 * outside. Everything else is safe to repeat under the id it carries and never runs inside a transaction; a call that gets no answer
 * throws {@link GatewayUnavailable}, and its effect is unknown until it is repeated.
 */
public interface PaymentGateway {

    Set<Tender> tenders();

    /**
     * Checks what the customer wants to pay with, and says what is to be kept of it: no secret.
     *
     * @param payer null for a guest
     * @param amount what is to be paid at most
     */
    default GatewayMeans accept(Means means, String payer, Money amount) {
        throw new TenderNotTaken(means.tender());
    }

    /** Sets aside what there is, up to the amount; what was set aside, and more than nothing. Only a balance may give less. */
    default Money reserve(Charge charge, Means means) {
        return charge.amount();
    }

    /** Spends what was set aside for a charge that went through because the one that leads it did; repeatable. */
    default void spend(Charge charge) {
        // most tenders set nothing aside
    }

    /** Gives back what was set aside for a charge that came to nothing; repeatable. */
    default void release(Charge charge) {
        // most tenders set nothing aside
    }

    /** Moves the money, or says what must happen before it moves. */
    ChargeOutcome charge(Charge charge);

    /** How a charge stands that the gateway knows by this name. */
    ChargeOutcome charge(String gatewayRef);

    /** Gives the charge up, unless it went through meanwhile. */
    ChargeOutcome cancel(String gatewayRef);

    /** Gives up a charge of whose answer nothing is known: it must not go through from now on, unless it already has. */
    default ChargeOutcome abandon(Charge charge) {
        var outcome = charge(charge);
        return outcome.state().isFinal() ? outcome : cancel(outcome.gatewayRef());
    }

    RefundOutcome refund(RefundOrder order);
}
