package dev.parterre.preference;

import java.time.Instant;

/** A preference as its owner sees it; {@code version} counts the changes and is sent back with the next one. */
public record PreferenceView(
        PreferenceId id,
        PreferenceSpec spec,
        PreferenceState state,
        Instant createdAt,
        Instant changedAt,
        int version) {

    public boolean isActive() {
        return state == PreferenceState.ACTIVE;
    }
}
