package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static dev.parterre.matching.CandidateFixture.performance;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.preference.PreferenceFixture;
import dev.parterre.shared.Money;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LastSeasonTest {

    @Test
    void goesThroughTheSeasonByTheSameRules() {
        var review = review(
                aPreference().with("quantity", 2).with("bookingsPerMonth", 2).with("budgetPerMonth", "160"),
                performance(1).starting("2026-03-20T20:00").costing("40.00"),
                performance(2).starting("2026-03-20T21:00").costing("30.00"),
                performance(3).starting("2026-03-21T20:00").costing("40.00"),
                performance(4).starting("2026-03-22T20:00").costing("20.00"),
                performance(5).starting("2026-04-20T20:00").costing("60.00"),
                performance(6).starting("2026-04-21T20:00").costing("20.00"));

        assertThat(review.fitting()).isEqualTo(6);
        assertThat(review.nights())
                .extracting(night -> night.performance().id().value())
                .containsExactly(1L, 3L, 6L);
        assertThat(review.total()).isEqualTo(Money.of("200.00", "EUR"));
        assertThat(review.passedOver())
                .containsEntry("evening-taken", 1)
                .containsEntry("bookings-month-reached", 1)
                .containsEntry("too-dear", 1);
    }

    @Test
    void datesThatAreStillToComeAskNothingOfThePast() {
        var review = review(
                aPreference()
                        .with("from", "2026-12-01")
                        .with("to", "2026-12-31")
                        .with("blackouts", List.of("2026-12-24"))
                        .with("leadDays", 30),
                performance(1).starting("2026-03-20T20:00"));

        assertThat(review.nights()).hasSize(1);
        assertThat(review.from()).hasToString("2025-11-22");
        assertThat(review.to()).hasToString("2026-11-22");
    }

    @Test
    void takesTheBestSeatsThatTheLimitsAllow() {
        var review = review(
                aPreference().with("quantity", 2).with("budgetPerBooking", "85"),
                performance(1).starting("2026-03-20T20:00").costing("45.00", "42.00", "20.00"));

        assertThat(review.total()).isEqualTo(Money.of("84.00", "EUR"));
    }

    @Test
    void aYearWithoutAnythingIsNoFault() {
        assertThat(review(aPreference()).nights()).isEmpty();
    }

    private static SeasonReview review(PreferenceFixture wish, CandidateFixture... past) {
        var candidates = Stream.of(past).map(CandidateFixture::candidate).toList();
        return LastSeason.review(wish.spec(), new CandidateIndex(candidates), NOW);
    }
}
