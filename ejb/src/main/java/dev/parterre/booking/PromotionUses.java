package dev.parterre.booking;

import dev.parterre.booking.PromotionRound.Found;
import dev.parterre.booking.Purchasers.Given;
import dev.parterre.pricing.Promotion;
import dev.parterre.pricing.PromotionId;
import dev.parterre.pricing.PromotionService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that promotions are used as often as they may be: a use is taken with the hold and kept by its booking, and is counted
 * under the promotion's lock. Where no code is named and nothing was taken off, nothing is asked of the database.
 */
@Dependent
class PromotionUses {

    @EJB
    private PromotionService promotions;

    @Inject
    private PromotionUseStatements statements;

    @Inject
    private Purchasers purchasers;

    /** What the codes of a batch are, locked where uses are limited. */
    PromotionRound of(List<HoldErrand> errands, Map<HoldErrand, Hold> swaps, Purchases purchases, Instant now) {
        var asking = errands.stream()
                .filter(errand ->
                        errand.isUndecided() && errand.command().promotion().isPresent())
                .toList();
        if (asking.isEmpty()) {
            return PromotionRound.NONE;
        }
        var byCode = promotions.byCode(
                asking.stream().map(PromotionUses::code).distinct().toList());
        lock(byCode.values());
        var usedByBuyer = new IdentityHashMap<HoldErrand, Integer>();
        var givenBack = new IdentityHashMap<HoldErrand, PromotionId>();
        for (var errand : asking) {
            var old = Optional.ofNullable(swaps.get(errand));
            old.filter(Hold::isDiscounted)
                    .flatMap(hold -> statements.of(hold.key()))
                    .ifPresent(promotion -> givenBack.put(errand, promotion));
            Optional.ofNullable(byCode.get(code(errand)))
                    .ifPresent(promotion -> usedByBuyer.put(
                            errand,
                            used(
                                    promotion,
                                    purchases.purchaser(errand),
                                    old.map(Hold::key).orElse(0L),
                                    now)));
        }
        return new PromotionRound(new Found(byCode, used(byCode.values(), now), usedByBuyer, givenBack));
    }

    private static String code(HoldErrand errand) {
        return errand.command().promotion().orElseThrow().text();
    }

    private void lock(Collection<Promotion> known) {
        var limited =
                known.stream().filter(Promotion::isLimited).map(Promotion::id).toList();
        if (!limited.isEmpty()) {
            promotions.lock(limited);
        }
    }

    private Map<PromotionId, Integer> used(Collection<Promotion> known, Instant now) {
        var limited = known.stream()
                .filter(promotion -> promotion.terms().limits().total().isPresent())
                .map(Promotion::id)
                .toList();
        return limited.isEmpty() ? Map.of() : statements.used(limited, now);
    }

    private int used(Promotion promotion, Purchaser buyer, long but, Instant now) {
        if (promotion.terms().limits().perCustomer().isEmpty() || buyer == Purchaser.UNKNOWN) {
            return 0;
        }
        return statements.usedBy(buyer, List.of(promotion.id()), but, now).getOrDefault(promotion.id(), 0);
    }

    void write(List<PromotionUseStatements.Use> uses) {
        if (!uses.isEmpty()) {
            statements.insert(uses);
        }
    }

    /**
     * What is held becomes that buyer's: who may have used the code often enough under another name.
     *
     * @throws PromotionUsedByYou and nothing has changed
     */
    void book(Hold hold, Order order, Instant now) {
        if (!hold.isDiscounted()) {
            return;
        }
        var id = statements.of(hold.key()).orElseThrow();
        var promotion = promotions.byId(List.of(id)).get(id);
        var limit = promotion.terms().limits().perCustomer();
        if (limit.isPresent() && order.source() != BookingSource.BOX_OFFICE) {
            promotions.lock(List.of(id));
            var email = Optional.of(HoldPolicy.normal(order.buyer().email()));
            var buyer = purchasers
                    .of(List.of(new Given(hold.account(), email, Optional.empty())))
                    .get(0);
            if (used(promotion, buyer, hold.key(), now) >= limit.get()) {
                throw new PromotionUsedByYou();
            }
        }
        statements.belongsTo(
                hold.key(), PromotionUseStatements.digest(order.buyer().email()));
    }
}
