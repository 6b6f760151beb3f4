package dev.parterre.allocation;

import dev.parterre.account.AccountId;
import dev.parterre.preference.PreferenceId;

/** A preference that wants a performance. */
public record Entrant(AccountId account, PreferenceId preference) {}
