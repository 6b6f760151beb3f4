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
