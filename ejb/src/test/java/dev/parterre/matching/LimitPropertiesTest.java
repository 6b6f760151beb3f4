package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is wished and whatever is on: what would have been booked keeps to every limit. Reckoned from the answer alone. */
class LimitPropertiesTest {

    private static final int CASES = 10_000;
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    /** Sofia, Plovdiv and Varna. */
    private static final double[][] PLACES = {{42.70, 23.32}, {42.14, 24.75}, {43.21, 27.91}};

    @Test
    void everyLimitIsKept() {
        var booked = 0;
        for (var i = 0; i < CASES; i++) {
            var random = new Random(20261122L + i);
            var programme = programme(random);
            var spec = wish(random);
            var season = LastSeason.review(spec, new CandidateIndex(programme), NOW);
            var nights = season.nights();
            booked += nights.size();
            keepsBudgets(spec, nights);
            keepsEvenings(spec, nights);
            isInOnePlaceAtATime(nights, programme);
        }
        assertThat(booked).isGreaterThan(CASES);
    }

    private static List<Candidate> programme(Random random) {
        return IntStream.rangeClosed(1, 5 + random.nextInt(25))
                .mapToObj(id -> {
                    var place = PLACES[random.nextInt(PLACES.length)];
                    var dear = 10 + random.nextInt(60);
                    return CandidateFixture.performance(id)
                            .ofEvent(1 + random.nextInt(20))
                            .of(Category.values()[random.nextInt(3)])
                            .starting(LocalDate.of(2026, 1, 1)
                                    .plusDays(random.nextInt(70))
                                    .atTime(14 + random.nextInt(9), 0)
                                    .toString())
                            .standingAt(place[0], place[1])
                            .costing(dear + ".00", dear / 2 + ".50")
                            .reduced(dev.parterre.pricing.TicketType.CHILD, dear / 3 + ".00")
                            .candidate();
                })
                .toList();
    }

    private static PreferenceSpec wish(Random random) {
        var quantity = 1 + random.nextInt(4);
        var price = 20 + random.nextInt(50);
        var booking = price + random.nextInt(price * quantity);
        var month = booking + random.nextInt(300);
        return aPreference()
                .with("quantity", quantity)
                .with("children", random.nextInt(quantity + 1))
                .with("maxPrice", price)
                .with("budgetPerBooking", random.nextBoolean() ? booking : null)
                .with("budgetPerMonth", random.nextBoolean() ? month : null)
                .with("budgetPerYear", random.nextBoolean() ? month + random.nextInt(500) : null)
                .with("bookingsPerMonth", 1 + random.nextInt(8))
                .with("nights", random.nextBoolean() ? 1 + random.nextInt(4) : null)
                .with("nightsPer", Span.values()[random.nextInt(3)].name())
                .with("leadDays", random.nextInt(30))
                .spec();
    }

    private static Instant decidedAt(PreferenceSpec spec, SeasonReview.Night night) {
        var days = Math.max(14, spec.when().leadDays() + 1);
        return night.performance().startsAt().minus(days, ChronoUnit.DAYS);
    }

    private static void keepsBudgets(PreferenceSpec spec, List<SeasonReview.Night> nights) {
        var limits = spec.limits();
        nights.forEach(night -> within(night.total(), limits.budgetPerBooking()));
        by(nights, night -> YearMonth.from(decidedAt(spec, night).atZone(SOFIA)))
                .forEach(made -> {
                    within(sum(made), limits.budgetPerMonth());
                    assertThat(made).hasSizeLessThanOrEqualTo(limits.bookingsPerMonth());
                });
        by(nights, night -> decidedAt(spec, night).atZone(SOFIA).getYear())
                .forEach(made -> within(sum(made), limits.budgetPerYear()));
    }

    private static void keepsEvenings(PreferenceSpec spec, List<SeasonReview.Night> nights) {
        spec.limits().nights().ifPresent(limit -> by(nights, night -> span(day(night), limit.per()))
                .forEach(together -> assertThat(together.stream()
                                .map(LimitPropertiesTest::day)
                                .distinct()
                                .count())
                        .isLessThanOrEqualTo(limit.most())));
        assertThat(nights).extracting(night -> night.performance().event()).doesNotHaveDuplicates();
    }

    private static LocalDate day(SeasonReview.Night night) {
        return night.performance().localStart().toLocalDate();
    }

    private static Object span(LocalDate day, Span span) {
        return switch (span) {
            case WEEK -> day.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTH -> YearMonth.from(day);
            case YEAR -> day.getYear();
        };
    }

    /** Half an hour and a minute for each kilometre lie between the end of one and the beginning of the next. */
    private static void isInOnePlaceAtATime(List<SeasonReview.Night> nights, List<Candidate> programme) {
        var byId = programme.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        var visits =
                nights.stream().map(night -> byId.get(night.performance().id())).toList();
        for (var i = 1; i < visits.size(); i++) {
            var before = visits.get(i - 1);
            var after = visits.get(i);
            var km = before.house()
                    .point()
                    .orElseThrow()
                    .kmTo(after.house().point().orElseThrow());
            assertThat(Duration.between(before.timing().endsAt(), after.timing().startsAt()))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(30 + (long) Math.floor(km)));
        }
    }

    private static <K> Collection<List<SeasonReview.Night>> by(
            List<SeasonReview.Night> nights, Function<SeasonReview.Night, K> key) {
        return nights.stream().collect(Collectors.groupingBy(key)).values();
    }

    private static Money sum(List<SeasonReview.Night> nights) {
        return nights.stream().map(SeasonReview.Night::total).reduce(Money.zero("EUR"), Money::plus);
    }

    private static void within(Money amount, Optional<Money> limit) {
        limit.ifPresent(most -> assertThat(amount).isLessThanOrEqualTo(most));
    }
}
