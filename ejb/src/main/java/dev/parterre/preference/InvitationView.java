package dev.parterre.preference;

import java.time.Instant;

/** What somebody is invited to. */
public record InvitationView(String owner, PreferenceSpec spec, MemberTerms terms, Instant until) {}
