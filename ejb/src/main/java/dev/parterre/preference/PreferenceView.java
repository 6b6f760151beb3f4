package dev.parterre.preference;

import java.time.Instant;

/** A preference as its owner, or a member of its household, sees it; {@code version} counts the changes and is sent back with the next one. */
public record PreferenceView(
        PreferenceId id,
        PreferenceSpec spec,
        PreferenceState state,
        Instant createdAt,
        Instant changedAt,
        int version) {

    /** Without what is the owner's own: what they pay with. */
    PreferenceView forMember() {
        return new PreferenceView(id, spec.without("paymentMethod"), state, createdAt, changedAt, version);
    }

    public boolean isActive() {
        return state == PreferenceState.ACTIVE;
    }
}
