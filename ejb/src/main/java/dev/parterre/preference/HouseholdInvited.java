package dev.parterre.preference;

import dev.parterre.shared.Fact;

/** Somebody is to be written to, that a preference would be shared with them. */
public record HouseholdInvited(String memberId) implements Fact {}
