package dev.parterre.payment;

import dev.parterre.shared.Money;

/** One refund as the gateway is asked for it; {@code id} is the idempotency key. */
record RefundOrder(String id, Tender tender, String chargedAs, Money amount) {}
