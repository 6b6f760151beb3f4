package dev.parterre.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which address belongs to which account, for components that count a person's doings with and without signing in together. */
@Dependent
public class AccountAddresses {

    @Inject
    private AccountRepository accounts;

    /** @return addresses in lower case; those of accounts that do not exist are missing */
    public Map<AccountId, String> of(Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : accounts.addresses(Set.copyOf(ids));
    }

    /** @return accounts by the address that was asked about; an address without one is missing */
    public Map<String, AccountId> owners(Collection<String> addresses) {
        var keys = new HashMap<String, String>();
        addresses.forEach(text -> EmailAddress.parsed(text).ifPresent(address -> keys.put(text, address.key())));
        if (keys.isEmpty()) {
            return Map.of();
        }
        var byKey = accounts.owners(Set.copyOf(keys.values()));
        var owners = new HashMap<String, AccountId>();
        keys.forEach((text, key) -> {
            if (byKey.containsKey(key)) {
                owners.put(text, byKey.get(key));
            }
        });
        return owners;
    }
}
