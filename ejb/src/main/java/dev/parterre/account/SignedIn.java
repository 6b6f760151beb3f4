package dev.parterre.account;

import java.util.Set;

/**
 * Who has proved who they are, and what they may do.
 *
 * @param credentials the number of the credentials it was proved with; with another one on the account the proof counts no more
 */
public record SignedIn(AccountId id, Set<String> roles, int credentials) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }
}
