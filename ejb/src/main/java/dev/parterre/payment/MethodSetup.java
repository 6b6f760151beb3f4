package dev.parterre.payment;

import java.io.Serializable;

/**
 * How far a payment method is: saved, or waiting for its owner at the bank.
 *
 * @param method the saved method, null while it waits
 * @param reference the gateway's name of the set-up, to finish it with
 * @param actionUrl where the owner must go, null when it is saved
 */
public record MethodSetup(PaymentMethodView method, String reference, String actionUrl) implements Serializable {

    public boolean isSaved() {
        return method != null;
    }
}
