package dev.parterre.booking;

import dev.parterre.account.AccountAddresses;
import dev.parterre.account.AccountId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out who counts together with whom: an account with what was booked under its address, an address with its account. */
@Dependent
class Purchasers {

    @Inject
    private AccountAddresses addresses;

    /**
     * What is known of a buyer.
     *
     * @param email as {@link HoldPolicy#normal} has it
     */
    record Given(Optional<AccountId> account, Optional<String> email, Optional<String> instrument) {

        static Given of(AccountId account) {
            return new Given(Optional.of(account), Optional.empty(), Optional.empty());
        }
    }

    /** In this order; two statements however many there are. */
    List<Purchaser> of(List<Given> buyers) {
        var emails = addresses.of(
                buyers.stream().flatMap(buyer -> buyer.account().stream()).toList());
        var owners = addresses.owners(
                buyers.stream().flatMap(buyer -> buyer.email().stream()).toList());
        return buyers.stream().map(buyer -> purchaser(buyer, emails, owners)).toList();
    }

    private static Purchaser purchaser(Given buyer, Map<AccountId, String> emails, Map<String, AccountId> owners) {
        var accounts = new HashSet<AccountId>();
        var known = new HashSet<String>();
        buyer.account().ifPresent(account -> {
            accounts.add(account);
            Optional.ofNullable(emails.get(account)).ifPresent(known::add);
        });
        buyer.email().ifPresent(email -> {
            known.add(email);
            Optional.ofNullable(owners.get(email)).ifPresent(accounts::add);
        });
        return new Purchaser(accounts, known, buyer.instrument());
    }
}
