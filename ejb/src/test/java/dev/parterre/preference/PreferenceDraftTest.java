package dev.parterre.preference;

import static dev.parterre.preference.PreferenceFixture.TODAY;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static dev.parterre.preference.PreferenceFixture.theExample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parterre.catalog.Category;
import dev.parterre.shared.Money;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceDraftTest {

    @Test
    void readsEveryField() {
        var spec = theExample()
                .with("words", "Bach")
                .with("venues", List.of("12", 13))
                .spec();

        assertThat(spec.what().categories()).containsExactly(Category.CHAMBER, Category.JAZZ);
        assertThat(spec.what().words()).containsExactly("Bach");
        assertThat(spec.where().venues()).extracting(venue -> venue.value()).containsExactly(12L, 13L);
        assertThat(spec.when().weekdays()).containsExactly(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(spec.when().timeFrom()).contains(LocalTime.of(18, 0));
        assertThat(spec.seats().quantity()).isEqualTo(2);
        assertThat(spec.seats().zonesExcluded()).containsExactly("BALCONY");
        assertThat(spec.limits().maxPrice()).contains(Money.of("45.00", "EUR"));
        assertThat(spec.limits().bookingsPerMonth()).isEqualTo(1);
        assertThat(spec.consent().mode()).isEqualTo(PreferenceMode.BOOK);
    }

    @Test
    void isTheSameAfterBeingStored() {
        var spec = theExample()
                .with("from", "2026-12-01")
                .with("words", List.of("Бах", "Verdi"))
                .spec();

        assertThat(PreferenceDraft.parse(PreferenceDraft.of(spec).fields().toString())
                        .stored())
                .isEqualTo(spec);
    }

    @Test
    void holdsAndAsksUnlessToldToBook() {
        assertThat(PreferenceDraft.of(Map.of("name", "x", "maxPrice", 10))
                        .read(TODAY)
                        .consent()
                        .mode())
                .isEqualTo(PreferenceMode.ASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"45.00", "45", "45.0"})
    void readsAmountsAsTextNumberOrMoney(String amount) {
        var expected = Money.of("45.00", "EUR");

        assertThat(aPreference().with("maxPrice", amount).spec().limits().maxPrice())
                .contains(expected);
        assertThat(aPreference()
                        .with("maxPrice", Double.valueOf(amount))
                        .spec()
                        .limits()
                        .maxPrice())
                .contains(expected);
        assertThat(aPreference()
                        .with("maxPrice", Map.of("amount", amount, "currency", "EUR"))
                        .spec()
                        .limits()
                        .maxPrice())
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THURSDAY", "thursday", "Thu", "4"})
    void readsWeekdaysAsPeopleAndClientsWriteThem(String weekday) {
        assertThat(aPreference()
                        .with("weekdays", List.of(weekday))
                        .spec()
                        .when()
                        .weekdays())
                .containsExactly(DayOfWeek.THURSDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "name,'',required",
        "name,'   ',required",
        "categories,MUSIC,unknown-value",
        "weekdays,Caturday,unknown-value",
        "weekdays,8,unknown-value",
        "venues,-3,unknown-value",
        "venues,99999999999999999999,unknown-value",
        "from,tomorrow,not-a-date",
        "from,2026-02-30,not-a-date",
        "from,2031-01-01,date-too-far",
        "to,2026-11-21,date-passed",
        "timeFrom,25:00,not-a-time",
        "quantity,two,not-a-number",
        "quantity,2.5,not-a-number",
        "quantity,0,out-of-range",
        "quantity,-1,out-of-range",
        "quantity,11,out-of-range",
        "quantity,99999999999,not-a-number",
        "together,maybe,wrong-type",
        "maxPrice,cheap,not-an-amount",
        "maxPrice,45.001,not-an-amount",
        "maxPrice,-1,not-positive",
        "maxPrice,10000.01,too-much",
        "maxPrice,1e999999999,not-an-amount",
        "budgetPerMonth,0,not-positive",
        "bookingsPerMonth,0,out-of-range",
        "mode,STEAL,unknown-value",
    })
    void namesWhatItCannotAccept(String field, String value, String code) {
        assertThat(problems(aPreference().with(field, value))).contains(field + ' ' + code);
    }

    @Test
    void acceptsTodayAsTheLastDay() {
        assertThat(aPreference().with("to", TODAY.toString()).spec().when().to())
                .contains(TODAY);
    }

    @Test
    void refusesWrongShapes() {
        assertThat(problems(aPreference().with("name", Map.of("a", 1)).with("quantity", List.of(1, 2))))
                .containsExactlyInAnyOrder("name wrong-type", "name required", "quantity wrong-type");
    }

    @Test
    void refusesWhatIsTooLongOrInvisible() {
        var name = "ж".repeat(121);

        assertThat(problems(aPreference().with("name", name))).contains("name too-long");
        assertThat(problems(aPreference().with("name", "a\u0000b"))).contains("name control-characters");
        assertThat(problems(aPreference().with("words", List.of("\u202Etxt")))).contains("words control-characters");
        assertThat(problems(aPreference()
                        .with(
                                "words",
                                java.util.stream.IntStream.range(0, 21).boxed().toList())))
                .contains("words too-many");
    }

    @Test
    void keepsTextOfAnyScript() {
        assertThat(aPreference().with("name", "ערב 🎭 вечер").spec().name()).isEqualTo("ערב 🎭 вечер");
    }

    @Test
    void namesAllProblemsAtOnce() {
        var draft =
                PreferenceDraft.of(Map.of("mode", "BOOK", "from", "2026-12-10", "to", "2026-12-01", "quantity", 50));

        assertThat(problems(draft))
                .containsExactlyInAnyOrder(
                        "name required",
                        "to dates-reversed",
                        "quantity out-of-range",
                        "maxPrice limit-needed",
                        "paymentMethod payment-method-needed");
    }

    @Test
    void readsNothingFromWhatIsNoObject() {
        assertThat(problems(new PreferenceDraft(null))).contains("name required", "maxPrice limit-needed");
    }

    private static List<String> problems(PreferenceFixture preference) {
        return problems(preference.draft());
    }

    private static List<String> problems(PreferenceDraft draft) {
        var refused = catchThrowableOfType(PreferenceRefused.class, () -> draft.read(TODAY));
        assertThat(refused).isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.field() + ' ' + problem.code())
                .toList();
    }
}
