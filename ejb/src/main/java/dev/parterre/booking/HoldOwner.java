package dev.parterre.booking;

import dev.parterre.account.AccountId;
import java.util.Optional;

/** Who makes or asks for a hold: an account, somebody who knows the secret, or both. */
record HoldOwner(Optional<AccountId> account, String secret) {

    static HoldOwner of(AccountId account) {
        return new HoldOwner(Optional.of(account), null);
    }

    @Override
    public String toString() {
        return "HoldOwner" + account;
    }
}
