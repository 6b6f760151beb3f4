package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.matching.EngineModel.Booking;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.shared.Cases;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever several accounts wish of whatever is on, in runs three weeks apart: what the engine's policies book keeps to every limit, puts
 * nobody in two places, leaves nobody out for somebody later, and comes to rest. Limits are reckoned from the bookings alone.
 */
class EnginePropertiesTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final Duration BETWEEN_RUNS = Duration.ofDays(21);
    /** Each books at most one more for each preference, up to three a month. */
    private static final int UNTIL_REST = 4;

    private static Instant run(int number) {
        return NOW.plus(BETWEEN_RUNS.multipliedBy(number));
    }

    @Test
    void keepsToBudgetsAndNumbers() {
        var booked = new int[1];
        Cases.all(Cases.MANY, random -> {
            var town = Town.of(random);
            IntStream.range(0, 3).forEach(number -> town.engine().run(run(number)));
            var all = town.engine().bookings();
            booked[0] += all.size();
            all.forEach(booking -> keepsTo(town.spec(booking), booking));
            by(all, Booking::asker).forEach(own -> keepsTo(town.spec(own.get(0)), own));
            by(all, town::account).forEach(own -> keepsToWhatIsForAll(town, own));
            by(all, Booking::candidate).forEach(EnginePropertiesTest::isGivenOnce);
        });
        assertThat(booked[0]).isGreaterThan(Cases.MANY);
    }

    @Test
    void putsNobodyInTwoPlacesAtOneTime() {
        Cases.all(Cases.MANY, random -> {
            var town = Town.of(random);
            IntStream.range(0, 3).forEach(number -> town.engine().run(run(number)));
            by(town.engine().bookings(), town::account).forEach(EnginePropertiesTest::isInOnePlaceAtATime);
        });
    }

    /**
     * Who got nothing in a run could not have had, in their turn, any of the places that somebody later got: it is their own limits, or
     * those places are not what they wish.
     */
    @Test
    void leavesNobodyOutForSomebodyLater() {
        Cases.all(Cases.MANY, random -> {
            var town = Town.of(random);
            var situations = town.engine().run(NOW);
            var made = town.engine().bookings();
            var served = made.stream().map(Booking::asker).collect(Collectors.toSet());
            IntStream.range(0, town.askers().size())
                    .filter(asker -> !served.contains(asker))
                    .forEach(asker -> made.stream()
                            .filter(later -> later.asker() > asker)
                            .forEach(later -> assertThat(couldHaveHad(town, asker, situations.get(asker), later))
                                    .as("number %d of what %s has", asker, later)
                                    .isFalse()));
        });
    }

    private static boolean couldHaveHad(Town town, int asker, Situation situation, Booking later) {
        var spec = town.askers().get(asker).spec();
        var places = new BitSet();
        later.places().forEach(places::set);
        return !EngineModel.hasEnoughThisMonth(spec, situation)
                && new Wish(spec).fits(later.candidate())
                && LimitPolicy.refusal(spec, later.candidate(), situation).isEmpty()
                && town.engine()
                        .seated(asker, later.candidate(), situation, places)
                        .isPresent();
    }

    @Test
    void comesToRestAndThenDoesNothing() {
        Cases.all(Cases.MANY, random -> {
            var town = Town.of(random);
            IntStream.range(0, UNTIL_REST).forEach(again -> town.engine().run(NOW));
            var made = List.copyOf(town.engine().bookings());
            town.engine().run(NOW);
            assertThat(town.engine().bookings()).isEqualTo(made);
        });
    }

    private static void keepsTo(PreferenceSpec spec, Booking booking) {
        assertThat(booking.places()).hasSize(spec.seats().quantity());
        booking.tickets().forEach(ticket -> within(ticket, spec.limits().maxPrice()));
        within(booking.total(), spec.limits().budgetPerBooking());
        var day = LocalDate.ofInstant(booking.at(), SOFIA);
        assertThat(booking.candidate().timing().day())
                .isAfterOrEqualTo(day.plusDays(spec.when().leadDays()));
    }

    private static void keepsTo(PreferenceSpec spec, List<Booking> own) {
        var limits = spec.limits();
        by(own, EnginePropertiesTest::monthOf).forEach(made -> {
            within(sum(made), limits.budgetPerMonth());
            assertThat(made).hasSizeLessThanOrEqualTo(limits.bookingsPerMonth());
        });
        by(own, booking -> booking.at().atZone(SOFIA).getYear())
                .forEach(made -> within(sum(made), limits.budgetPerYear()));
        limits.nights().ifPresent(limit -> by(
                        own, booking -> span(booking.candidate().timing().day(), limit.per()))
                .forEach(together -> assertThat(together.stream()
                                .map(booking -> booking.candidate().timing().day())
                                .distinct()
                                .count())
                        .isLessThanOrEqualTo(limit.most())));
    }

    /** What one account may have by all its preferences. */
    private static void keepsToWhatIsForAll(Town town, List<Booking> own) {
        by(own, booking -> booking.candidate().event().id()).forEach(EnginePropertiesTest::isNotBookedAgainBefore);
        by(own, Booking::candidate).forEach(made -> assertThat(made.stream()
                        .mapToInt(booking -> booking.places().size())
                        .sum())
                .isLessThanOrEqualTo(made.get(0).candidate().terms().purchaseLimit()));
        // each booking left enough of the budget of whose preference made it
        IntStream.range(0, own.size())
                .forEach(last -> within(
                        sum(own.subList(0, last + 1).stream()
                                .filter(booking -> monthOf(booking).equals(monthOf(own.get(last))))
                                .toList()),
                        town.spec(own.get(last)).limits().budgetOverall()));
    }

    /** Of one event and account: nothing while there are still tickets for it. */
    private static void isNotBookedAgainBefore(List<Booking> ofOneEvent) {
        IntStream.range(1, ofOneEvent.size()).forEach(i -> assertThat(
                        ofOneEvent.get(i - 1).candidate().timing().startsAt())
                .isBeforeOrEqualTo(ofOneEvent.get(i).at().minus(1, ChronoUnit.DAYS)));
    }

    private static void isGivenOnce(List<Booking> ofOnePerformance) {
        assertThat(ofOnePerformance.stream().flatMap(booking -> booking.places().stream()))
                .doesNotHaveDuplicates();
    }

    /** Half an hour and a minute for each kilometre lie between the end of one and the beginning of the next. */
    private static void isInOnePlaceAtATime(List<Booking> own) {
        var visits = own.stream()
                .map(Booking::candidate)
                .sorted(Comparator.comparing(candidate -> candidate.timing().startsAt()))
                .toList();
        for (var i = 1; i < visits.size(); i++) {
            var before = visits.get(i - 1);
            var after = visits.get(i);
            var km = before.house()
                    .point()
                    .orElseThrow()
                    .kmTo(after.house().point().orElseThrow());
            assertThat(ChronoUnit.MINUTES.between(
                            before.timing().endsAt(), after.timing().startsAt()))
                    .isGreaterThanOrEqualTo(30 + (long) Math.floor(km));
        }
    }

    private static YearMonth monthOf(Booking booking) {
        return YearMonth.from(booking.at().atZone(SOFIA));
    }

    private static Object span(LocalDate day, Span span) {
        return switch (span) {
            case WEEK -> day.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTH -> YearMonth.from(day);
            case YEAR -> day.getYear();
        };
    }

    private static <K> Collection<List<Booking>> by(List<Booking> bookings, Function<Booking, K> key) {
        return bookings.stream().collect(Collectors.groupingBy(key)).values();
    }

    private static Money sum(List<Booking> bookings) {
        return bookings.stream().map(Booking::total).reduce(Money.zero("EUR"), Money::plus);
    }

    private static void within(Money amount, Optional<Money> limit) {
        limit.ifPresent(most -> assertThat(amount).isLessThanOrEqualTo(most));
    }
}
