package dev.parterre.booking;

import dev.parterre.account.AccountId;
import java.util.Optional;

/** Who makes or asks for a hold: an account, somebody who knows the secret, or both. */
record HoldOwner(Optional<AccountId> account, String secret) {

    /** Somebody new, with a secret of their own. */
    static HoldOwner withNewSecret(Optional<AccountId> account) {
        return new HoldOwner(account, Secrets.next());
    }

    String secretHash() {
        return Secrets.hash(secret);
    }

    @Override
    public String toString() {
        return "HoldOwner" + account;
    }
}
