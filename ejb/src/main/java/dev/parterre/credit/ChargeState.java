package dev.parterre.credit;

/** Whether what was set aside for a payment is spent. */
enum ChargeState {
    RESERVED,
    TAKEN,
    RETURNED
}
