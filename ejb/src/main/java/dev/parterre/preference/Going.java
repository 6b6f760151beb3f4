package dev.parterre.preference;

import dev.parterre.account.AccountId;
import java.time.Instant;

/** Somebody goes along to whatever that preference books, since then. */
public record Going(PreferenceId preference, AccountId account, Instant since) {

    /** Whether it is that preference, or that account's company elsewhere. */
    public boolean concerns(PreferenceId other, AccountId somebody) {
        return preference.equals(other) || account.equals(somebody);
    }
}
