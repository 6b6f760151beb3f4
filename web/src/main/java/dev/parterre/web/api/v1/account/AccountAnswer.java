package dev.parterre.web.api.v1.account;

import dev.parterre.account.AccountSummary;
import java.time.Instant;
import java.util.Set;

/** An account as the API shows it, to its holder and to staff. */
public record AccountAnswer(
        String id, String name, String email, String language, String state, Set<String> roles, Instant createdAt) {

    static AccountAnswer of(AccountSummary account) {
        return new AccountAnswer(
                account.id().toString(),
                account.name(),
                account.email(),
                account.language(),
                account.state().name(),
                account.roles(),
                account.createdAt());
    }
}
