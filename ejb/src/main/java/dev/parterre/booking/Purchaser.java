package dev.parterre.booking;

import dev.parterre.account.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who counts as one buyer: whatever was held or booked by any of these accounts, booked under any of these addresses, or paid with
 * that instrument.
 *
 * @param emails as {@link HoldPolicy#normal} has them
 * @param instrument digest of what is paid with; empty when it is not known or does not count
 */
record Purchaser(Set<AccountId> accounts, Set<String> emails, Optional<String> instrument) {

    /** Nobody in particular: a guest who has not said who they are. */
    static final Purchaser UNKNOWN = new Purchaser(Set.of(), Set.of(), Optional.empty());

    Purchaser {
        accounts = Set.copyOf(accounts);
        emails = Set.copyOf(emails);
    }

    boolean isAlso(Purchaser other) {
        return !Collections.disjoint(accounts, other.accounts)
                || !Collections.disjoint(emails, other.emails)
                || (instrument.isPresent() && instrument.equals(other.instrument));
    }

    /**
     * What is locked while this buyer is counted, so that all who count together wait for each other. An account is locked by its
     * address; only one whose address is gone by its number.
     */
    List<String> locks() {
        var locks = new ArrayList<String>();
        emails.forEach(email -> locks.add(HoldPolicy.buyerOf(email)));
        instrument.ifPresent(paid -> locks.add("paid:" + paid));
        if (emails.isEmpty()) {
            accounts.forEach(account -> locks.add("account:" + account));
        }
        return locks;
    }

    static List<String> locks(Stream<Purchaser> purchasers) {
        return purchasers
                .flatMap(purchaser -> purchaser.locks().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
