package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static dev.parterre.matching.CandidateFixture.aPerformance;
import static dev.parterre.matching.SituationFixture.nothingBooked;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.preference.PreferenceFixture;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
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
