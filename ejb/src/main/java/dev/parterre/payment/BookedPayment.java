package dev.parterre.payment;

import dev.parterre.shared.Money;

/**
 * A payment as it stands in the gateway's books.
 *
 * @param paymentId what it calls itself with us; null when it does not
 * @param money what came in, zero when nothing did
 */
record BookedPayment(String paymentId, ChargeOutcome outcome, Money money) {

    String gatewayRef() {
        return outcome.gatewayRef();
    }

    boolean isCaptured() {
        return outcome.state() == PaymentState.CAPTURED;
    }
}
