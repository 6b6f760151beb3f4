package dev.parterre.preference;

/**
 * What the owner grants a member.
 *
 * @param mayAnswer whether they may accept and decline offers, which the owner pays
 * @param goes whether they go along: then nothing is booked on an evening on which they have something else
 */
public record MemberTerms(boolean mayAnswer, boolean goes) {}
