package dev.parterre.booking;

import dev.parterre.shared.PublicId;
import dev.parterre.shared.Refusal;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The choosing of one batch, in memory: each errand chooses from what the ones before it left. */
final class HoldRound {

    private final SalePoint sale;
    private final BitSet free;
    private final BitSet resting;
    private final Purchases purchases;
    private final Map<HoldErrand, Hold> swaps;
    private final PromotionRound promotions;
    private final Set<Hold> givenBack = new LinkedHashSet<>();
    private final HoldSecrets secrets;
    private final Instant now;

    /**
     * @param resting places that only who stands in the line may have
     * @param swaps holds that an errand's own is to take the place of
     */
    record Start(
            SalePoint sale,
            BitSet free,
            BitSet resting,
            Purchases purchases,
            Map<HoldErrand, Hold> swaps,
            PromotionRound promotions) {}

    HoldRound(Start start, HoldSecrets secrets, Instant now) {
        this.sale = start.sale;
        this.free = start.free;
        this.resting = start.resting;
        this.purchases = start.purchases;
        this.swaps = start.swaps;
        this.promotions = start.promotions;
        this.secrets = secrets;
        this.now = now;
    }

    /** Holds whose places others have by now. */
    Set<Hold> givenBack() {
        return givenBack;
    }

    /** @return empty when the errand was refused, and then nothing has changed */
    Optional<NewHold> choose(HoldErrand errand) {
        var old = Optional.ofNullable(swaps.get(errand)).filter(hold -> !givenBack.contains(hold));
        var lent = old.map(this::lend).orElse(List.of());
        try {
            var chosen = hold(errand, old);
            chosen.ordinals().forEach(free::clear);
            chosen.ordinals().forEach(resting::clear);
            old.ifPresent(givenBack::add);
            var gone =
                    old.filter(hold -> isCounted(hold, errand)).map(Tally::of).orElse(Tally.NONE);
            purchases.change(errand, Tally.of(errand.command()), gone);
            promotions.take(errand, purchases.purchaser(errand), old.isPresent());
            return Optional.of(chosen);
        } catch (Refusal no) {
            lent.forEach(free::clear);
            errand.refuses(no);
            return Optional.empty();
        }
    }

    private List<Integer> lend(Hold old) {
        var lent = old.ordinals().stream().filter(ordinal -> !free.get(ordinal)).toList();
        lent.forEach(free::set);
        return lent;
    }

    private NewHold hold(HoldErrand errand, Optional<Hold> old) {
        var command = errand.command();
        var terms = errand.terms();
        HoldPolicy.check(sale.performance(), command, now);
        if (terms.limited()) {
            var has = purchases.of(errand);
            var gone =
                    old.filter(hold -> isCounted(hold, errand)).map(Tally::of).orElse(Tally.NONE);
            LimitPolicy.check(sale.limits(), has.minus(gone), Tally.of(command));
        }
        var offer = promotions.offer(errand, sale, purchases.purchaser(errand), old.isPresent(), now);
        var chosen = PlaceChoicePolicy.choice(sale, freeFor(errand), command.request())
                .ordinals();
        var id = new HoldId(PublicId.random());
        return NewHold.of(
                errand,
                id,
                secrets.of(id),
                chosen,
                sale.quote(chosen, command.types(), offer),
                HoldPolicy.time(now, terms.duration(), sale.performance(), old));
    }

    private BitSet freeFor(HoldErrand errand) {
        if (!errand.terms().line() || resting.isEmpty()) {
            return free;
        }
        var both = (BitSet) free.clone();
        both.or(resting);
        return both;
    }

    /** A guest's hold that is swapped after signing in was nobody's so far. */
    private boolean isCounted(Hold hold, HoldErrand errand) {
        return hold.account()
                .filter(purchases.purchaser(errand).accounts()::contains)
                .isPresent();
    }
}
