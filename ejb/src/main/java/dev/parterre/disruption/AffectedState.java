package dev.parterre.disruption;

import java.util.EnumSet;
import java.util.Set;

/** What has become of one booking. */
public enum AffectedState {
    WAITING,
    /** The customer has been told of the new date and may choose. */
    TOLD,
    /** The customer comes on the new date. */
    ACCEPTED,
    /** Given back; its money is on its way. */
    GIVEN_BACK,
    /** Given back, and nothing is on its way any more. */
    DONE,
    /** It could not be given back, or its money was refused for good. */
    FAILED;

    boolean mayBecome(AffectedState next) {
        return successors().contains(next);
    }

    private Set<AffectedState> successors() {
        return switch (this) {
            case WAITING -> EnumSet.of(TOLD, GIVEN_BACK, FAILED);
            case TOLD -> EnumSet.of(ACCEPTED, GIVEN_BACK);
            case ACCEPTED -> EnumSet.of(GIVEN_BACK);
            case GIVEN_BACK -> EnumSet.of(DONE, FAILED);
            // a bank may send money back days after it had arrived
            case DONE -> EnumSet.of(FAILED);
            case FAILED -> EnumSet.of(WAITING);
        };
    }
}
