package dev.parterre.preference;

import static dev.parterre.preference.PreferenceFixture.aPreference;
import static dev.parterre.preference.PreferenceFixture.theExample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencePolicyTest {

    @Test
    void acceptsTheExampleOfTheDesign() {
        assertThat(theExample().spec().name()).isEqualTo("Evenings out");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "45.00,-,-,-",
                "45.00,45.00,45.00,-",
                "45.00,44.99,-,booking-budget-below-price",
                "-,100.00,100.00,-",
                "-,100.00,99.99,month-budget-below-booking",
                "45.00,-,44.99,month-budget-below-price",
                "-,-,120.00,limit-needed",
            })
    void limitsNest(String price, String booking, String month, String problem) {
        var preference = aPreference()
                .with("maxPrice", price)
                .with("budgetPerBooking", booking)
                .with("budgetPerMonth", month);

        expect(preference, problem);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // 2026-12-01 is a Tuesday
                "2026-12-01,2026-12-01,TUE,-",
                "2026-12-01,2026-12-01,MON,no-such-day-in-range",
                "2026-12-01,2026-12-06,MON,no-such-day-in-range",
                "2026-12-01,2026-12-07,MON,-",
                "2026-12-02,2026-12-08,TUE,-",
            })
    void weekdaysMustOccurBetweenTheDates(String from, String to, String weekday, String problem) {
        expect(aPreference().with("from", from).with("to", to).with("weekdays", List.of(weekday)), problem);
    }

    @Test
    void zonesAreNotWantedAndExcludedAtOnce() {
        expect(
                aPreference().with("zones", "box").with("zonesExcluded", List.of("BOX", "balcony")),
                "zone-wanted-and-not");
    }

    @Test
    void someZoneMustBeLeft() {
        expect(
                aPreference().with("zonesExcluded", List.of("stalls", "circle", "balcony", "box", "sector", "floor")),
                "no-zone-left");
    }

    @Test
    void timesRunForward() {
        expect(aPreference().with("timeFrom", "19:00").with("timeTo", "18:59"), "times-reversed");
        expect(aPreference().with("timeFrom", "19:00").with("timeTo", "19:00"), null);
    }

    @Test
    void bookingNeedsAPaymentMethod() {
        expect(aPreference().with("mode", "BOOK"), "payment-method-needed");
        expect(aPreference().paidBy("pm1"), null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // today is 2026-11-22, a Sunday
                "2026-11-25,3,-,-,-",
                "2026-11-25,4,-,-,lead-beyond-end",
                "2026-11-24,0,2026-11-22/2026-11-23,-,-",
                "2026-11-24,0,2026-11-22/2026-11-24,-,no-day-left",
                "2026-11-24,2,2026-11-24,-,no-day-left",
                "2026-11-29,0,2026-11-24,TUE,no-day-left",
                "2026-11-23,0,-,TUE,no-such-day-in-range",
                "2026-12-31,0,2026-11-01/2026-12-30,THU,-",
                "2026-12-31,0,2026-11-01/2026-12-31,THU,no-day-left",
                "9999-12-31,365,2026-11-22/2028-12-31,MON,-",
            })
    void someDayMustBeLeft(String to, int lead, String blackout, String weekday, String problem) {
        var preference = aPreference().with("to", to).with("leadDays", lead);
        if (blackout != null) {
            preference.with("blackouts", List.of(blackout));
        }
        expect(weekday == null ? preference : preference.with("weekdays", List.of(weekday)), problem);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "4,2,1,1,-",
                "4,4,0,0,-",
                "4,5,0,0,party-too-small",
                "4,3,1,2,party-too-small",
                "2,0,2,1,party-too-small",
                "2,0,0,1,companion-of-nobody",
                "1,0,1,0,-",
            })
    void everybodyHasASeat(int quantity, int children, int wheelchairs, int companions, String problem) {
        expect(
                aPreference()
                        .with("quantity", quantity)
                        .with("children", children)
                        .with("wheelchairs", wheelchairs)
                        .with("companions", companions),
                problem);
    }

    @Test
    void nothingIsWantedAndRuledOutAtOnce() {
        expect(
                aPreference().with("categories", List.of("JAZZ")).with("categoriesOut", List.of("JAZZ", "FILM")),
                "category-wanted-and-not");
        expect(
                aPreference().with("words", List.of("Dvořák")).with("wordsOut", List.of("dvorak ")),
                "word-wanted-and-not");
        expect(
                aPreference().with("performers", List.of("Mutter")).with("wordsOut", List.of("MUTTER")),
                "word-wanted-and-not");
        expect(
                aPreference()
                        .with(
                                "categoriesOut",
                                java.util.Arrays.stream(dev.parterre.catalog.Category.values())
                                        .map(Enum::name)
                                        .toList()),
                "no-category-left");
    }

    @Test
    void rowsRunBackwards() {
        expect(aPreference().with("view", 0), null);
        expect(aPreference().with("view", 100), null);
        expect(aPreference().with("view", -1), "out-of-range");
        expect(aPreference().with("view", 101), "out-of-range");
        expect(aPreference().with("rowFrom", 3).with("rowTo", 3), null);
        expect(aPreference().with("rowFrom", 4).with("rowTo", 3), "rows-reversed");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "120.00,120.00,-,-",
                "120.00,119.99,-,year-budget-below-month",
                "-,45.00,-,-",
                "-,44.99,-,year-budget-below-price",
                "120.00,-,45.00,-",
                "120.00,-,44.99,overall-budget-below-price",
            })
    void yearsHoldMonthsAndEverythingHoldsABooking(String month, String year, String overall, String problem) {
        expect(
                aPreference()
                        .with("budgetPerMonth", month)
                        .with("budgetPerYear", year)
                        .with("budgetOverall", overall),
                problem);
    }

    @ParameterizedTest
    @CsvSource({
        "7,WEEK,",
        "8,WEEK,out-of-range",
        "31,MONTH,",
        "32,MONTH,out-of-range",
        "366,YEAR,",
        "367,YEAR,out-of-range"
    })
    void aPeriodHasSoManyNights(int nights, String per, String problem) {
        expect(aPreference().with("nights", nights).with("nightsPer", per), problem);
    }

    @Test
    void aRestEndsBeforeTheEnd() {
        expect(aPreference().with("endsOn", "2026-12-31").with("pausedUntil", "2026-12-31"), null);
        expect(aPreference().with("endsOn", "2026-12-31").with("pausedUntil", "2027-01-01"), "paused-beyond-end");
    }

    @ParameterizedTest
    @CsvSource({"1,", "500,", "0,out-of-range", "501,out-of-range"})
    void circlesAreNeitherPointsNorContinents(int km, String problem) {
        expect(aPreference().with("near", "Sofia").with("withinKm", km), problem);
    }

    private static void expect(PreferenceFixture preference, String problem) {
        if (problem == null) {
            assertThat(preference.spec()).isNotNull();
        } else {
            assertThatThrownBy(preference::spec)
                    .isInstanceOfSatisfying(PreferenceRefused.class, refused -> assertThat(refused.problems())
                            .extracting(PreferenceProblem::code)
                            .containsExactly(problem));
        }
    }
}
