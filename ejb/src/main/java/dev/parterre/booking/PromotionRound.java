package dev.parterre.booking;

import dev.parterre.booking.PromotionUseStatements.Use;
import dev.parterre.pricing.NoSuchPromotion;
import dev.parterre.pricing.Offer;
import dev.parterre.pricing.Promotion;
import dev.parterre.pricing.PromotionId;
import dev.parterre.pricing.PromotionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The promotions of one batch, in memory: how often each is used before it, and by the holds of it. */
final class PromotionRound {

    static final PromotionRound NONE = new PromotionRound(new Found(Map.of(), Map.of(), Map.of(), Map.of()));

    private final Found found;
    private final Map<PromotionId, Integer> used = new HashMap<>();
    private final Map<HoldErrand, Promotion> taken = new IdentityHashMap<>();
    private final List<Take> takes = new ArrayList<>();

    /**
     * @param byCode those that exist
     * @param used how often, in all; of those with a limit
     * @param usedByBuyer likewise by the errand's buyer, without the hold that it gives back
     * @param givenBack what the hold was quoted with that the errand's takes the place of
     */
    record Found(
            Map<String, Promotion> byCode,
            Map<PromotionId, Integer> used,
            Map<HoldErrand, Integer> usedByBuyer,
            Map<HoldErrand, PromotionId> givenBack) {}

    private record Take(Purchaser purchaser, PromotionId promotion) {}

    PromotionRound(Found found) {
        this.found = found;
        this.used.putAll(found.used());
    }

    /**
     * What the errand's code means for it.
     *
     * @param swapped whether its own hold is given back for it
     * @throws NoSuchPromotion, PromotionUsedUp, PromotionUsedByYou, and what {@link PromotionPolicy#offer} throws
     */
    Optional<Offer> offer(HoldErrand errand, SalePoint sale, Purchaser purchaser, boolean swapped, Instant now) {
        if (errand.command().promotion().isEmpty()) {
            return Optional.empty();
        }
        var promotion = found.byCode().get(errand.command().promotion().get().text());
        if (promotion == null) {
            throw new NoSuchPromotion();
        }
        var offer = PromotionPolicy.offer(
                promotion.terms(), sale.performance(), sale.places().geometry().categories(), now);
        check(errand, promotion, purchaser, swapped);
        return Optional.of(offer);
    }

    private void check(HoldErrand errand, Promotion promotion, Purchaser purchaser, boolean swapped) {
        var limits = promotion.terms().limits();
        var inAll = used.getOrDefault(promotion.id(), 0) - (givesBack(errand, promotion, swapped) ? 1 : 0);
        if (limits.total().filter(limit -> inAll >= limit).isPresent()) {
            throw new PromotionUsedUp();
        }
        var byBuyer = found.usedByBuyer().getOrDefault(errand, 0)
                + takes.stream()
                        .filter(take -> take.promotion().equals(promotion.id())
                                && take.purchaser().isAlso(purchaser))
                        .count();
        if (limits.perCustomer().filter(limit -> byBuyer >= limit).isPresent()) {
            throw new PromotionUsedByYou();
        }
    }

    private boolean givesBack(HoldErrand errand, Promotion promotion, boolean swapped) {
        return swapped && promotion.id().equals(found.givenBack().get(errand));
    }

    /** The errand has its hold. */
    void take(HoldErrand errand, Purchaser purchaser, boolean swapped) {
        errand.command()
                .promotion()
                .map(code -> found.byCode().get(code.text()))
                .ifPresent(promotion -> {
                    used.merge(promotion.id(), givesBack(errand, promotion, swapped) ? 0 : 1, Integer::sum);
                    takes.add(new Take(purchaser, promotion.id()));
                    taken.put(errand, promotion);
                });
    }

    /** What is to be written of it. */
    List<Use> uses(List<NewHold> opened, Map<String, Long> keys, Purchases purchases) {
        var uses = new ArrayList<Use>();
        for (var hold : opened) {
            var promotion = taken.get(hold.errand());
            if (promotion != null) {
                uses.add(use(hold, keys.get(hold.id().value()), promotion, purchases.purchaser(hold.errand())));
            }
        }
        return uses;
    }

    /** Places that staff hold for somebody are nobody's use until they are booked. */
    private static Use use(NewHold hold, long key, Promotion promotion, Purchaser purchaser) {
        var terms = hold.errand().terms();
        var account = terms.limited() && terms.account().isPresent()
                ? terms.account().get().value()
                : null;
        var buyer = purchaser.emails().stream().findFirst().map(PromotionUseStatements::digest);
        return new Use(key, promotion.id(), account, buyer.orElse(null));
    }
}
