package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.account.AccountId;
import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.booking.PromotionRound.Found;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.Discount;
import dev.parterre.pricing.NoSuchPromotion;
import dev.parterre.pricing.Promotion;
import dev.parterre.pricing.PromotionId;
import dev.parterre.pricing.PromotionTerms;
import dev.parterre.pricing.PromotionTerms.Limits;
import dev.parterre.pricing.PromotionTerms.Scope;
import dev.parterre.pricing.PromotionTerms.Window;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.LocalText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Uses within one batch, which the database does not know of yet. */
class PromotionRoundTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PromotionId ID = new PromotionId(5);

    private final Purchaser ana = new Purchaser(Set.of(new AccountId(1)), Set.of("ana@example.org"), Optional.empty());
    private final Purchaser anaAsGuest = new Purchaser(Set.of(), Set.of("ana@example.org"), Optional.empty());
    private final Purchaser boyan = new Purchaser(Set.of(new AccountId(2)), Set.of(), Optional.empty());

    @Test
    void withoutACodeThereIsNoOffer() {
        var plain = new HoldErrand(HoldCommand.of(new PerformanceId(1), new InCategory("A", 1)), terms(), null);
        assertThat(PromotionRound.NONE.offer(plain, sale(), Purchaser.UNKNOWN, false, NOON))
                .isEmpty();
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertThatThrownBy(() -> PromotionRound.NONE.offer(errand(), sale(), ana, false, NOON))
                .isInstanceOf(NoSuchPromotion.class);
    }

    @Test
    void theHoldsOfTheBatchCountInAll() {
        var round = round(Optional.of(10), Optional.empty(), 8, Map.of(), Map.of());
        use(round, errand(), ana, false);
        use(round, errand(), boyan, false);
        assertThatThrownBy(() -> use(round, errand(), Purchaser.UNKNOWN, false)).isInstanceOf(PromotionUsedUp.class);
    }

    @Test
    void aRefusedOneIsNoUse() {
        var round = round(Optional.of(9), Optional.empty(), 8, Map.of(), Map.of());
        assertThat(round.offer(errand(), sale(), ana, false, NOON)).isPresent();
        use(round, errand(), boyan, false);
    }

    @Test
    void oneBuyerIsWhoeverSharesAnAddress() {
        var round = round(Optional.empty(), Optional.of(1), 0, Map.of(), Map.of());
        use(round, errand(), ana, false);
        use(round, errand(), boyan, false);
        assertThatThrownBy(() -> use(round, errand(), anaAsGuest, false)).isInstanceOf(PromotionUsedByYou.class);
    }

    @Test
    void whatTheBuyerHadBeforeCounts() {
        var second = errand();
        var round = round(Optional.empty(), Optional.of(2), 0, Map.of(second, 2), Map.of());
        assertThatThrownBy(() -> use(round, second, ana, false)).isInstanceOf(PromotionUsedByYou.class);
    }

    @Test
    void aHoldThatIsGivenBackGivesItsUseBack() {
        var swap = errand();
        var round = round(Optional.of(10), Optional.empty(), 10, Map.of(), Map.of(swap, ID));
        assertThatThrownBy(() -> use(round, errand(), boyan, false)).isInstanceOf(PromotionUsedUp.class);
        assertThatThrownBy(() -> use(round, swap, ana, false)).isInstanceOf(PromotionUsedUp.class);
        use(round, swap, ana, true);
        assertThatThrownBy(() -> use(round, errand(), boyan, false)).isInstanceOf(PromotionUsedUp.class);
    }

    private void use(PromotionRound round, HoldErrand errand, Purchaser buyer, boolean swapped) {
        assertThat(round.offer(errand, sale(), buyer, swapped, NOON)).isPresent();
        round.take(errand, buyer, swapped);
    }

    private static PromotionRound round(
            Optional<Integer> total,
            Optional<Integer> perCustomer,
            int used,
            Map<HoldErrand, Integer> usedByBuyer,
            Map<HoldErrand, PromotionId> givenBack) {
        var terms = new PromotionTerms(
                "AUTUMN",
                "Autumn",
                new Discount.Percent(BigDecimal.TEN),
                Window.ALWAYS,
                Scope.EVERYTHING,
                new Limits(total, perCustomer),
                true);
        return new PromotionRound(new Found(
                Map.of("AUTUMN", new Promotion(ID, 0, terms)),
                Map.of(ID, used),
                new IdentityHashMap<>(usedByBuyer),
                new IdentityHashMap<>(givenBack)));
    }

    private static HoldErrand errand() {
        var command = new HoldCommand(
                new PerformanceId(1),
                new InCategory("A", 1),
                List.of(),
                Optional.empty(),
                Optional.of(new HoldCommand.Code(" autumn", "guest:192.0.2.1")));
        return new HoldErrand(command, terms(), null);
    }

    private static HoldErrand.Terms terms() {
        return new HoldErrand.Terms(Optional.empty(), HoldPolicy.HOLD, true);
    }

    private static SalePoint sale() {
        var performance = new PerformanceDetail(
                new PerformanceId(1),
                new EventId(1),
                LocalText.empty(),
                null,
                null,
                null,
                NOON,
                null,
                null,
                null,
                8,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
        var plan = new PlanPlaces(SeatingFixture.stallsOf(2, 2).plan());
        return new SalePoint(performance, new SeatingPlanId(1), plan, null, SaleLimits.NONE);
    }
}
