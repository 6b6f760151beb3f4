package dev.parterre.payment;

import dev.parterre.shared.Money;

/**
 * One refund as a gateway is asked for it; {@code id} is the idempotency key.
 *
 * @param payer who paid, null for a guest
 * @param payment the payment's id
 * @param chargedAs the gateway's name of the charge
 * @param repeated whether it may have been sent before: a gateway that does not keep keys for ever looks whether it knows it
 */
public record RefundOrder(
        String id, Tender tender, String payer, String payment, String chargedAs, Money amount, boolean repeated) {}
