package dev.parterre.billing;

import dev.parterre.catalog.OrganiserId;
import java.util.Optional;

/**
 * One account of one owner.
 *
 * @param owner an organiser's id; {@link #HOUSE} for the house
 */
public record AccountKey(Account account, long owner) {

    static final long HOUSE = 0;

    public AccountKey {
        if (account.isOrganisers() == (owner == HOUSE)) {
            throw new IllegalArgumentException(account + " of " + owner);
        }
    }

    static AccountKey house(Account account) {
        return new AccountKey(account, HOUSE);
    }

    static AccountKey of(OrganiserId organiser, Account account) {
        return new AccountKey(account, organiser.value());
    }

    /** Empty for the house's. */
    public Optional<OrganiserId> organiser() {
        return owner == HOUSE ? Optional.empty() : Optional.of(new OrganiserId(owner));
    }
}
