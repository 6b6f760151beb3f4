package dev.parterre.payment;

import java.util.Set;

/** How far the money is. FAILED, CANCELLED and CAPTURED are ends. */
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
            case CAPTURED, FAILED, CANCELLED -> Set.of();
        };
    }

    public boolean canBecome(PaymentState next) {
        return successors().contains(next);
    }

    /** Whether nothing more can happen to the payment. */
    public boolean isFinal() {
        return successors().isEmpty();
    }
}
