package dev.parterre.payment;

import dev.parterre.shared.Money;

/** One charge as the gateway is asked for it; {@code id} is the idempotency key. */
record Charge(String id, String purpose, Money amount, GatewayMeans means, boolean offSession) {}
