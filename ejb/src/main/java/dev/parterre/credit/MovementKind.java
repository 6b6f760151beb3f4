package dev.parterre.credit;

/** What changed a balance. */
public enum MovementKind {
    ISSUED,
    REDEEMED,
    RETURNED,
    REFUNDED,
    MOVED
}
