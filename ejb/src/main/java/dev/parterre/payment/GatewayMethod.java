package dev.parterre.payment;

/** A method as the gateway knows it. */
record GatewayMethod(String ref, String brand, String last4, int expiresMonth, int expiresYear) {}
