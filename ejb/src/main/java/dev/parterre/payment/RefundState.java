package dev.parterre.payment;

import java.util.Set;

/** How far money on its way back is. */
public enum RefundState {
    REQUESTED,
    SUBMITTED,
    DONE,
    FAILED;

    boolean canBecome(RefundState next) {
        return switch (this) {
            case REQUESTED -> Set.of(SUBMITTED, DONE, FAILED).contains(next);
            case SUBMITTED -> Set.of(DONE, FAILED).contains(next);
            // the customer's bank may give it back days later
            case DONE -> next == FAILED;
            case FAILED -> false;
        };
    }
}
