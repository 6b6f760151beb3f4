package dev.parterre.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.PromotionTerms.Limits;
import dev.parterre.pricing.PromotionTerms.Scope;
import dev.parterre.pricing.PromotionTerms.Window;
import dev.parterre.seating.PlanGeometry.Category;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Discount TENTH = new Discount.Percent(new BigDecimal("10"));

    @ParameterizedTest
    @CsvSource({"' autumn25 ', AUTUMN25", "есен-25, ЕСЕН-25", "ＡＢＣ１２, ABC12", "straße, STRASSE"})
    void codesAreComparedInCapitals(String typed, String kept) {
        assertThat(PromotionPolicy.normal(typed)).isEqualTo(kept);
        assertThatCode(() -> PromotionPolicy.check(terms(kept, TENTH, Window.ALWAYS, Scope.EVERYTHING)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AB", "-ABC", "A B C", "autumn", "<SCRIPT>", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG", "A\u202EBC"
            })
    void refusesWhatIsNoCode(String code) {
        refuses("bad-code", terms(code, TENTH, Window.ALWAYS, Scope.EVERYTHING));
    }

    @Test
    void isGoodFromItsBeginningUntilJustBeforeItsEnd() {
        var window = new Window(Optional.of(NOON), Optional.of(NOON.plusSeconds(60)));
        var terms = terms("AUTUMN", TENTH, window, Scope.EVERYTHING);
        assertThatThrownBy(() -> offer(terms, NOON.minusNanos(1))).isInstanceOf(PromotionNotYet.class);
        assertThat(offer(terms, NOON).discount()).isEqualTo(TENTH);
        assertThat(offer(terms, NOON.plusSeconds(60).minusNanos(1)).discount()).isEqualTo(TENTH);
        assertThatThrownBy(() -> offer(terms, NOON.plusSeconds(60))).isInstanceOf(PromotionOver.class);
    }

    @Test
    void outOfUseIsOver() {
        var terms = new PromotionTerms("AUTUMN", "-", TENTH, Window.ALWAYS, Scope.EVERYTHING, Limits.NONE, false);
        assertThatThrownBy(() -> offer(terms, NOON)).isInstanceOf(PromotionOver.class);
    }

    @Test
    void isForItsEventsAndThePerformancesNamedBesideThem() {
        assertThatCode(() -> offer(scoped(Set.of(new EventId(7)), Set.of()), NOON))
                .doesNotThrowAnyException();
        assertThatCode(() -> offer(scoped(Set.of(new EventId(8)), Set.of(new PerformanceId(70))), NOON))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> offer(scoped(Set.of(new EventId(8)), Set.of()), NOON))
                .isInstanceOf(PromotionNotForThese.class);
        assertThatThrownBy(() -> offer(scoped(Set.of(), Set.of(new PerformanceId(71))), NOON))
                .isInstanceOf(PromotionNotForThese.class);
    }

    @Test
    void categoriesAreTheKeysOfThePlan() {
        var scope = new Scope(Set.of(), Set.of(), Set.of("B", "elsewhere"), Set.of(TicketType.CHILD), 2);
        var offer = offer(terms("AUTUMN", TENTH, Window.ALWAYS, scope), NOON);
        assertThat(offer).isEqualTo(new Offer(TENTH, Set.of(1), Set.of(TicketType.CHILD), 2));
        var strange = new Scope(Set.of(), Set.of(), Set.of("elsewhere"), Set.of(), 1);
        assertThatThrownBy(() -> offer(terms("AUTUMN", TENTH, Window.ALWAYS, strange), NOON))
                .isInstanceOf(PromotionNotForThese.class);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        refuses("bad-discount", terms(new Discount.Percent(BigDecimal.ZERO)));
        refuses("bad-discount", terms(new Discount.Percent(new BigDecimal("100.01"))));
        refuses("bad-discount", terms(new Discount.AmountOff(Money.of("0.00", "EUR"), Per.TICKET)));
        refuses("bad-discount", terms(new Discount.AmountOff(Money.of("5.00", "EUR"), null)));
        refuses("bad-discount", terms(new Discount.FixedPrice(Money.of("-5.00", "EUR"))));
        refuses("bad-discount", terms(new Discount.SomeFree(2, 2)));
        refuses("bad-discount", terms(new Discount.SomeFree(1, 0)));
        refuses(
                "bad-window",
                terms("AUTUMN", TENTH, new Window(Optional.of(NOON), Optional.of(NOON)), Scope.EVERYTHING));
        refuses(
                "bad-scope",
                terms("AUTUMN", TENTH, Window.ALWAYS, new Scope(Set.of(), Set.of(), Set.of(), Set.of(), 0)));
        var never = new Limits(Optional.of(0), Optional.empty());
        refuses("bad-limit", new PromotionTerms("AUTUMN", "-", TENTH, Window.ALWAYS, Scope.EVERYTHING, never, true));
    }

    @Test
    void aLimitIsRaisedOrTakenAwayButNotLowered() {
        var ten = new Limits(Optional.of(10), Optional.of(1));
        PromotionPolicy.checkNotLowered(ten, new Limits(Optional.of(11), Optional.empty()));
        PromotionPolicy.checkNotLowered(ten, Limits.NONE);
        assertThatThrownBy(() -> PromotionPolicy.checkNotLowered(ten, new Limits(Optional.of(9), Optional.empty())))
                .isInstanceOf(PromotionRefused.class);
        assertThatThrownBy(() -> PromotionPolicy.checkNotLowered(Limits.NONE, ten))
                .isInstanceOf(PromotionRefused.class);
    }

    private static void refuses(String reason, PromotionTerms terms) {
        assertThatThrownBy(() -> PromotionPolicy.check(terms))
                .isInstanceOfSatisfying(
                        PromotionRefused.class, no -> assertThat(no.facts()).containsEntry("reason", reason));
    }

    private static PromotionTerms terms(Discount discount) {
        return terms("AUTUMN", discount, Window.ALWAYS, Scope.EVERYTHING);
    }

    private static PromotionTerms scoped(Set<EventId> events, Set<PerformanceId> performances) {
        return terms("AUTUMN", TENTH, Window.ALWAYS, new Scope(events, performances, Set.of(), Set.of(), 1));
    }

    private static PromotionTerms terms(String code, Discount discount, Window window, Scope scope) {
        return new PromotionTerms(code, "Autumn", discount, window, scope, Limits.NONE, true);
    }

    private static Offer offer(PromotionTerms terms, Instant at) {
        var performance = new PerformanceDetail(
                new PerformanceId(70),
                new EventId(7),
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
        var categories = List.of(new Category(0, "A", LocalText.empty()), new Category(1, "B", LocalText.empty()));
        return PromotionPolicy.offer(terms, performance, categories, at);
    }
}
