package dev.parterre.account;

import java.util.Set;

/** Who has proved who they are, and what they may do. */
public record SignedIn(AccountId id, Set<String> roles) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }
}
