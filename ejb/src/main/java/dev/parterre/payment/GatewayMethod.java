package dev.parterre.payment;

/**
 * A method as the gateway knows it.
 *
 * @param fingerprint the same for the same card, whoever shows it; null when the gateway does not tell
 */
record GatewayMethod(String ref, String brand, String last4, int expiresMonth, int expiresYear, String fingerprint) {}
