package dev.parterre.payment;

import java.util.Locale;
import java.util.Optional;

/** Who keeps the payment methods of customers. None of it may run inside a transaction. */
interface MethodGateway {

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
}
