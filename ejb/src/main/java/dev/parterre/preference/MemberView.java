package dev.parterre.preference;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of the household.
 *
 * @param name of who has joined, else the address that was invited; the owner alone sees addresses, others see it empty
 * @param you whether it is the caller
 * @param until when an invitation ends that was not followed
 */
public record MemberView(
        MemberId id, MemberState state, String name, boolean you, MemberTerms terms, Optional<Instant> until) {

    public boolean isJoined() {
        return state == MemberState.JOINED;
    }
}
