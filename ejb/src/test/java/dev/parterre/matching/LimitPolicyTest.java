package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static dev.parterre.matching.CandidateFixture.aPerformance;
import static dev.parterre.matching.SituationFixture.nothingBooked;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.GeoPoint;
import dev.parterre.matching.TravelPolicy.Whereabouts;
import dev.parterre.preference.PreferenceFixture;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitPolicyTest {

    @Test
    void nothingSpeaksAgainstIt() {
        expect(aPreference(), aPerformance(), nothingBooked(), null);
    }

    @ParameterizedTest
    @CsvSource({"24:59,TOO_SOON", "25:00,"})
    void bookingLeavesAnHourToUndo(String hoursAhead, Reason reason) {
        expect(aPreference().paidBy("pm1"), aPerformance().starting(ahead(hoursAhead)), nothingBooked(), reason);
    }

    @ParameterizedTest
    @CsvSource({"01:59,TOO_SOON", "02:00,"})
    void askingLeavesAnHourToAnswerBeforeTheSaleEnds(String hoursAhead, Reason reason) {
        // the fixture's sale ends an hour before the start
        expect(aPreference(), aPerformance().starting(ahead(hoursAhead)), nothingBooked(), reason);
    }

    @Test
    void oneBookingForAnEventIsEnough() {
        var other = CandidateFixture.performance(2)
                .ofEvent(1)
                .starting("2026-12-18T20:00")
                .candidate();

        expect(aPreference(), aPerformance(), nothingBooked().with(other, 2), Reason.ALREADY_BOOKED_EVENT);
    }

    @Test
    void whatWasRefusedIsNotTriedAgain() {
        expect(aPreference(), aPerformance(), nothingBooked().refused(1), Reason.DECLINED_BEFORE);
        expect(aPreference(), aPerformance(), nothingBooked().refused(2), null);
    }

    @ParameterizedTest
    @CsvSource({
        // the performance lasts from 18:00 to 20:30 UTC, the way takes half an hour
        "2026-12-11T15:00:00Z,150,", // ends 17:30, just in time
        "2026-12-11T15:01:00Z,150,EVENING_TAKEN",
        "2026-12-11T18:00:00Z,60,EVENING_TAKEN",
        "2026-12-11T20:59:00Z,60,EVENING_TAKEN",
        "2026-12-11T21:00:00Z,60,",
        "2026-12-11T12:00:00Z,720,EVENING_TAKEN",
        "2026-12-12T18:00:00Z,150,",
    })
    void onePersonIsAtOnePlace(Instant other, int minutes, Reason reason) {
        expect(
                aPreference(),
                aPerformance(),
                nothingBooked().withSomethingElse(other, Duration.ofMinutes(minutes)),
                reason);
    }

    @ParameterizedTest
    @CsvSource({
        // something in Sofia; the performance begins at 20:00 in Plovdiv, 133 km off: 30 minutes and 133 more
        "2026-12-11T14:46:00Z,150,42.6977,23.3219,EVENING_TAKEN",
        "2026-12-11T12:47:00Z,150,42.6977,23.3219,",
        "2026-12-11T12:48:00Z,150,42.6977,23.3219,EVENING_TAKEN",
        // the same house: half an hour
        "2026-12-11T15:00:00Z,150,42.1354,24.7453,",
        "2026-12-11T15:01:00Z,150,42.1354,24.7453,EVENING_TAKEN",
        // Madrid, 2,300 km: half a day, before and after
        "2026-12-11T03:30:00Z,150,40.4168,-3.7038,",
        "2026-12-11T03:31:00Z,150,40.4168,-3.7038,EVENING_TAKEN",
        "2026-12-12T08:29:00Z,60,40.4168,-3.7038,EVENING_TAKEN",
        "2026-12-12T08:30:00Z,60,40.4168,-3.7038,",
    })
    void onePersonTakesTimeToTravel(Instant other, int minutes, double lat, double lon, Reason reason) {
        var there = new Whereabouts(Optional.of(new GeoPoint(lat, lon)), Set.of());

        expect(
                aPreference(),
                aPerformance().standingAt(42.1354, 24.7453),
                nothingBooked().withSomethingElse(other, Duration.ofMinutes(minutes), there),
                reason);
    }

    @ParameterizedTest
    @CsvSource({
        // nobody knows where the other house stands: within Sofia half an hour, elsewhere four
        "2026-12-11T15:00:00Z,sofia,",
        "2026-12-11T15:01:00Z,sofia,EVENING_TAKEN",
        "2026-12-11T11:30:00Z,varna,",
        "2026-12-11T11:31:00Z,varna,EVENING_TAKEN",
    })
    void whereNobodyKnowsTheDistanceTheCityDecides(Instant other, String city, Reason reason) {
        expect(
                aPreference(),
                aPerformance(),
                nothingBooked()
                        .withSomethingElse(
                                other, Duration.ofMinutes(150), new Whereabouts(Optional.empty(), Set.of(city))),
                reason);
    }

    @ParameterizedTest
    @CsvSource({
        // now it is Sunday 2026-11-22, 10:00 in Sofia; asked, so that time to undo does not matter
        "0,2026-11-22T23:00,",
        "1,2026-11-22T23:00,SHORT_NOTICE",
        "1,2026-11-23T00:00,",
        "19,2026-12-11T00:01,",
        "20,2026-12-11T23:59,SHORT_NOTICE",
    })
    void noticeIsCountedInDaysOfTheCalendar(int days, String start, Reason reason) {
        expect(aPreference().with("leadDays", days), aPerformance().starting(start), nothingBooked(), reason);
    }

    @ParameterizedTest
    @CsvSource({
        // the performance is on Friday 2026-12-11
        "1,WEEK,2026-12-06,", // the Sunday before
        "1,WEEK,2026-12-07,NIGHTS_REACHED",
        "1,WEEK,2026-12-13,NIGHTS_REACHED",
        "1,WEEK,2026-12-14,",
        "2,WEEK,2026-12-13,",
        "1,MONTH,2026-11-30,",
        "1,MONTH,2026-12-01,NIGHTS_REACHED",
        "1,MONTH,2026-12-31,NIGHTS_REACHED",
        "1,MONTH,2027-01-01,",
        "1,YEAR,2026-01-01,NIGHTS_REACHED",
        "1,YEAR,2027-01-01,",
        "1,WEEK,2026-12-11,", // the same evening is not one more
    })
    void aPeriodHasSoManyEvenings(int nights, String per, String out, Reason reason) {
        expect(
                aPreference().with("nights", nights).with("nightsPer", per),
                aPerformance(),
                nothingBooked().out(out),
                reason);
    }

    @Test
    void twoPerformancesOfOneDayAreOneEvening() {
        expect(
                aPreference().with("nights", 2).with("nightsPer", "WEEK"),
                aPerformance(),
                nothingBooked().out("2026-12-12", "2026-12-12"),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "budgetPerYear,162.00,", // and 38 make 200
        "budgetPerYear,162.01,BUDGET_YEAR_REACHED",
        "budgetOverall,162.00,",
        "budgetOverall,162.01,BUDGET_OVERALL_REACHED",
    })
    void aYearAndEverythingTogetherCostNoMoreThanAllowed(String budget, String spent, Reason reason) {
        expect(
                aPreference().with(budget, "200.00"),
                aPerformance().costing("38.00"),
                "budgetPerYear".equals(budget)
                        ? nothingBooked().spentThisYear(spent)
                        : nothingBooked().spentOverall(spent),
                reason);
    }

    @ParameterizedTest
    @CsvSource({
        // two adults at 40, a companion at 0 and a child at 15
        "40.00,95.00,",
        "39.99,95.00,TOO_DEAR",
        "40.00,94.99,BUDGET_BOOKING",
    })
    void childrenAndCompanionsPayTheirOwnPrices(String maxPrice, String budget, Reason reason) {
        expect(
                aPreference()
                        .with("quantity", 4)
                        .with("children", 1)
                        .with("wheelchairs", 1)
                        .with("companions", 1)
                        .with("maxPrice", maxPrice)
                        .with("budgetPerBooking", budget),
                aPerformance()
                        .costing("40.00")
                        .reduced(TicketType.CHILD, "15.00")
                        .reduced(TicketType.COMPANION, "0.00"),
                nothingBooked(),
                reason);
    }

    @Test
    void whatChildrenPayIsNoHelpWhereNoChildComes() {
        expect(
                aPreference().with("maxPrice", "20"),
                aPerformance().costing("40.00").reduced(TicketType.CHILD, "15.00"),
                nothingBooked(),
                Reason.TOO_DEAR);
    }

    @ParameterizedTest
    @CsvSource({"76.00,", "76.01,BUDGET_BOOKING"})
    void theLastLookCountsWhatThePlacesReallyCost(String total, Reason reason) {
        var spec = aPreference().with("budgetPerBooking", "76.00").spec();
        var candidate = aPerformance().costing("10.00").candidate();
        var claimed =
                new Claimed("hold", candidate, Money.of(total, "EUR"), Duration.ofHours(24), DecisionFacts.none());

        assertThat(ClaimCheck.against(spec, claimed, nothingBooked().situation())
                        .orElse(null))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"4,4,", "4,5,PURCHASE_LIMIT", "1,1,", "1,2,PURCHASE_LIMIT"})
    void purchaseLimitsBindTheEngineToo(int limit, int quantity, Reason reason) {
        expect(aPreference().with("quantity", quantity), aPerformance().limitedTo(limit), nothingBooked(), reason);
    }

    @ParameterizedTest
    @CsvSource({"45.00,", "45.01,TOO_DEAR", "0.00,"})
    void aTicketCostsNoMoreThanAllowed(String price, Reason reason) {
        expect(aPreference(), aPerformance().costing(price), nothingBooked(), reason);
    }

    @ParameterizedTest
    @CsvSource({"2,90.00,", "2,89.99,BUDGET_BOOKING", "3,135.00,", "3,134.99,BUDGET_BOOKING"})
    void aBookingCostsNoMoreThanAllowed(int quantity, String budget, Reason reason) {
        expect(
                aPreference().with("quantity", quantity).with("budgetPerBooking", budget),
                aPerformance().costing("45.00"),
                nothingBooked(),
                reason);
    }

    @ParameterizedTest
    @CsvSource({"44.00,", "44.01,BUDGET_MONTH_REACHED", "120.00,BUDGET_MONTH_REACHED", "200.00,BUDGET_MONTH_REACHED"})
    void aMonthCostsNoMoreThanAllowed(String spent, Reason reason) {
        expect(
                aPreference().with("quantity", 2).with("budgetPerMonth", "120.00"),
                aPerformance().costing("38.00"),
                nothingBooked().spent(spent),
                reason);
    }

    @Test
    void limitsInAnotherCurrencyAllowNothing() {
        expect(aPreference(), aPerformance().costing(Money.of("10.00", "USD")), nothingBooked(), Reason.OTHER_CURRENCY);
    }

    @Test
    void onlyCategoriesWithinEveryLimitAreAllowed() {
        var spec = aPreference()
                .with("quantity", 3)
                .with("budgetPerBooking", "100.00")
                .with("budgetPerMonth", "120.00")
                .spec();
        var performance = aPerformance()
                .costing("45.00", "33.34", "33.33", "30.00", "10.00")
                .candidate();

        assertThat(LimitPolicy.categories(spec, performance, nothingBooked().situation()))
                .containsExactlyInAnyOrder(2, 3, 4);
        assertThat(LimitPolicy.categories(
                        spec, performance, nothingBooked().spent("30.00").situation()))
                .containsExactlyInAnyOrder(3, 4);
        assertThat(LimitPolicy.mostPerTicket(
                        spec, nothingBooked().spent("31.00").situation()))
                .contains(Money.of("29.66", "EUR"));
    }

    private static Instant ahead(String hoursAndMinutes) {
        var parts = hoursAndMinutes.split(":");
        return NOW.plus(Duration.ofHours(Long.parseLong(parts[0]))).plus(Duration.ofMinutes(Long.parseLong(parts[1])));
    }

    private static void expect(
            PreferenceFixture preference, CandidateFixture performance, SituationFixture situation, Reason reason) {
        var refusal = LimitPolicy.refusal(preference.spec(), performance.candidate(), situation.situation());
        assertThat(refusal.orElse(null)).isEqualTo(reason);
    }
}
