package dev.parterre.payment;

import dev.parterre.shared.Money;

/**
 * A refund as it stands in the gateway's books.
 *
 * @param refundId what it calls itself with us; null when it does not
 * @param chargedAs the gateway's name of the payment
 */
record BookedRefund(String refundId, String chargedAs, RefundOutcome outcome, Money money) {}
