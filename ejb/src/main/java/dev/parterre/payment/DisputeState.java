package dev.parterre.payment;

/** How far a dispute is. WON and LOST are ends. */
public enum DisputeState {
    OPEN,
    WON,
    LOST;

    boolean canBecome(DisputeState next) {
        return this == OPEN && next != OPEN;
    }
}
