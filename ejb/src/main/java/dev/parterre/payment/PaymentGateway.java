package dev.parterre.payment;

import java.util.Locale;
import java.util.Optional;

/**
 * Who moves the money. Every call is safe to repeat under the id it carries; none may run inside a transaction. A call that
 * gets no answer throws {@link GatewayUnavailable}, and its effect is unknown until it is repeated.
 */
interface PaymentGateway {

    /** @return the gateway's name of this payer, always the same one */
    String customer(String payer);

    /** Prepares a method of the customer for use while they are away. */
    GatewaySetup setUp(String customer, String token, String returnUrl);

    /** Opens the gateway's own page, where the customer enters a method; we never see its data. */
    GatewaySetup openSetupPage(String customer, String returnUrl, Locale locale);

    /** @return how far a set-up is by now */
    GatewaySetup setup(String ref);

    /** What tells this card from others, the same whoever shows it; empty for what has none, or is not known at all. */
    Optional<String> fingerprint(String methodRef);

    void forget(String methodRef);

    ChargeOutcome charge(Charge charge);

    /** Gives the charge up, unless it went through meanwhile. */
    ChargeOutcome cancel(String gatewayRef);

    ChargeOutcome charge(String gatewayRef);

    RefundOutcome refund(RefundOrder order);
}
