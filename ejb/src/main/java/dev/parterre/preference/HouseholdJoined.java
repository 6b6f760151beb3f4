package dev.parterre.preference;

import dev.parterre.shared.Fact;

/** Somebody followed an invitation. */
public record HouseholdJoined(String memberId) implements Fact {}
