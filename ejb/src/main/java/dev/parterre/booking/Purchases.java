package dev.parterre.booking;

import dev.parterre.account.AccountId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the buyers of one batch have by now: what they had before it, and what it has changed since. */
final class Purchases {

    private final Map<Errand<?>, Purchaser> purchasers = new IdentityHashMap<>();
    private final Map<Errand<?>, Tally> before = new IdentityHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** @param known an account that had these places before the batch already, as its hold */
    private record Change(Purchaser purchaser, Tally more, Tally less, Optional<AccountId> known) {}

    void had(Errand<?> errand, Purchaser purchaser, Tally places) {
        purchasers.put(errand, purchaser);
        before.put(errand, places);
    }

    /** What the errand's buyer has by now; none when nobody was counted for it. */
    Tally of(Errand<?> errand) {
        var purchaser = purchaser(errand);
        var has = before.getOrDefault(errand, Tally.NONE);
        for (var change : changes) {
            if (change.purchaser.isAlso(purchaser)
                    && change.known.filter(purchaser.accounts()::contains).isEmpty()) {
                has = has.plus(change.more).minus(change.less);
            }
        }
        return has;
    }

    /** Unknown when nobody was counted for it. */
    Purchaser purchaser(Errand<?> errand) {
        return purchasers.getOrDefault(errand, Purchaser.UNKNOWN);
    }

    /** The errand's buyer holds so many more, and gave some back for it. */
    void change(Errand<?> errand, Tally more, Tally less) {
        changes.add(new Change(purchaser(errand), more, less, Optional.empty()));
    }

    /** The errand's buyer books what was held; whoever counts the holder counts it already. */
    void book(Errand<?> errand, Tally places, Optional<AccountId> holder) {
        changes.add(new Change(purchaser(errand), places, Tally.NONE, holder));
    }
}
