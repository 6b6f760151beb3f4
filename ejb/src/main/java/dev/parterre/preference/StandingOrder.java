package dev.parterre.preference;

import dev.parterre.account.AccountId;
import java.time.Instant;

/** A preference as the engine sees it. */
public record StandingOrder(
        PreferenceId id, AccountId account, PreferenceSpec spec, PreferenceState state, Instant changedAt) {

    public boolean isActive() {
        return state == PreferenceState.ACTIVE;
    }
}
