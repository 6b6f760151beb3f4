package dev.parterre.payment;

import java.util.Set;

/** How far the money is. FAILED, CANCELLED and CAPTURED are ends; but money that comes after it was given up is there all the same. */
public enum PaymentState {
    CREATED,
    ACTION_REQUIRED,
    AUTHORISED,
    CAPTURED,
    FAILED,
    CANCELLED;

    private Set<PaymentState> successors() {
        return switch (this) {
            case CREATED -> Set.of(ACTION_REQUIRED, AUTHORISED, CAPTURED, FAILED, CANCELLED);
            case ACTION_REQUIRED -> Set.of(AUTHORISED, CAPTURED, FAILED, CANCELLED);
            case AUTHORISED -> Set.of(CAPTURED, FAILED, CANCELLED);
            case FAILED, CANCELLED -> Set.of(CAPTURED);
            case CAPTURED -> Set.of();
        };
    }

    public boolean canBecome(PaymentState next) {
        return successors().contains(next);
    }

    /** Whether nothing more is to be expected. */
    public boolean isFinal() {
        return this == CAPTURED || this == FAILED || this == CANCELLED;
    }
}
