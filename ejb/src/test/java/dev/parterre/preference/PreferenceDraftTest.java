package dev.parterre.preference;

import static dev.parterre.preference.PreferenceFixture.TODAY;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static dev.parterre.preference.PreferenceFixture.theExample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.GeoPoint;
import dev.parterre.preference.PreferenceSpec.Distance;
import dev.parterre.preference.PreferenceSpec.Nights;
import dev.parterre.preference.PreferenceSpec.Party;
import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.preference.PreferenceSpec.Spot;
import dev.parterre.preference.PreferenceSpec.Term;
import dev.parterre.shared.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceDraftTest {

    @Test
    void aMemberSeesAllButWhatItIsPaidWith() {
        var spec = theExample().with("paymentMethod", "pm-1").spec();
        var view = new PreferenceView(
                new PreferenceId("p"), spec, PreferenceState.ACTIVE, Instant.EPOCH, Instant.EPOCH, 1);

        var shown = view.forMember().spec();

        assertThat(spec.consent().paymentMethod()).contains("pm-1");
        assertThat(shown.consent().paymentMethod()).isEmpty();
        assertThat(shown)
                .usingRecursiveComparison()
                .ignoringFields("consent.paymentMethod")
                .isEqualTo(spec);
    }

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
    void readsEverythingAPersonWouldSayOfANightOut() {
        var spec = everything().spec();

        assertThat(spec.what().performers()).containsExactly("Mutter");
        assertThat(spec.what().unwanted().categories()).containsExactly(Category.FILM);
        assertThat(spec.where().near().orElseThrow().point()).contains(new GeoPoint(42.6977, 23.3219));
        assertThat(spec.where().near().orElseThrow().km()).isEqualTo(30);
        assertThat(spec.when().blackouts())
                .extracting(Object::toString)
                .containsExactly("2026-12-24/2026-12-26", "2027-01-01");
        assertThat(spec.seats().party()).isEqualTo(new Party(4, 1, 1, 1));
        assertThat(spec.seats().party().adults()).isEqualTo(2);
        assertThat(spec.seats().sitting()).isEqualTo(Sitting.PAIRS);
        assertThat(spec.seats().spot().rowFrom()).contains(2);
        assertThat(spec.seats().spot().distance()).containsExactly(Distance.NEAR, Distance.MIDDLE);
        assertThat(spec.limits().nights()).contains(new Nights(2, Span.WEEK));
        assertThat(spec.limits().budgetOverall()).contains(Money.of("300.00", "EUR"));
        assertThat(spec.consent().answerHours()).isEqualTo(6);
        assertThat(spec.term().endsOn()).contains(LocalDate.of(2027, 12, 31));
        assertThat(stored(spec)).isEqualTo(spec);
    }

    private static PreferenceFixture everything() {
        return theExample()
                .with("performers", "Mutter")
                .with("categoriesOut", "FILM")
                .with("wordsOut", List.of("Wagner"))
                .with("near", "Sofia")
                .with("withinKm", 30)
                .with("blackouts", List.of("2026-12-24/2026-12-26", "2027-01-01"))
                .with("leadDays", 3)
                .with("quantity", 4)
                .with("children", 1)
                .with("wheelchairs", 1)
                .with("companions", 1)
                .with("together", false)
                .with("pairs", true)
                .with("rowFrom", 2)
                .with("rowTo", 9)
                .with("aisle", true)
                .with("centre", true)
                .with("distance", List.of("NEAR", "middle"))
                .with("mayBeWorse", true)
                .with("budgetPerYear", "900")
                .with("budgetOverall", "300")
                .with("nights", 2)
                .with("nightsPer", "WEEK")
                .with("answerHours", 6)
                .with("endsOn", "2027-12-31")
                .with("pausedUntil", "2026-12-01");
    }

    @Test
    void whatWasStoredBeforeThereWasMoreToSayIsReadWithDefaults() {
        var spec = PreferenceDraft.parse(
                        "{\"name\":\"x\",\"quantity\":2,\"together\":false,\"maxPrice\":{\"amount\":\"45.00\","
                                + "\"currency\":\"EUR\"},\"bookingsPerMonth\":1,\"mode\":\"ASK\"}")
                .stored();

        assertThat(spec.what().unwanted().categories()).isEmpty();
        assertThat(spec.where().near()).isEmpty();
        assertThat(spec.when().leadDays()).isZero();
        assertThat(spec.seats().party()).isEqualTo(new Party(2, 0, 0, 0));
        assertThat(spec.seats().sitting()).isEqualTo(Sitting.APART);
        assertThat(spec.seats().spot()).isEqualTo(Spot.ANY);
        assertThat(spec.limits().nights()).isEmpty();
        assertThat(spec.consent().answerHours()).isEqualTo(24);
        assertThat(spec.term()).isEqualTo(Term.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"'42.1354,24.7453'", "'42.1354, 24.7453'", "'+42.1354 ;24.7453'"})
    void readsPointsAsTheyAreCopiedFromAMap(String near) {
        var spec = aPreference().with("near", near).spec();

        assertThat(spec.where().near().orElseThrow().point()).contains(new GeoPoint(42.1354, 24.7453));
        assertThat(stored(spec)).isEqualTo(spec);
    }

    @Test
    void aPartyMayBeSaidAsWhoTheyAre() {
        var spec = aPreference().with("adults", 2).with("children", 2).spec();

        assertThat(spec.seats().party()).isEqualTo(new Party(4, 2, 0, 0));
    }

    private static PreferenceSpec stored(PreferenceSpec spec) {
        return PreferenceDraft.parse(PreferenceDraft.of(spec).fields().toString())
                .stored();
    }

    @Test
    void holdsAndAsksUnlessToldToBook() {
        assertThat(PreferenceDraft.of(Map.of("name", "x", "maxPrice", 10))
                        .read(TODAY, PreferenceFixture::place)
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
        "to,2026-11-20,date-passed",
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
        "categoriesOut,MUSIC,unknown-value",
        "near,Atlantis,unknown-place",
        "near,'91, 0',unknown-place",
        "near,'0, 181',unknown-place",
        "blackouts,soon,not-a-date",
        "blackouts,2026-12-24/2026-12-23,dates-reversed",
        "leadDays,-1,out-of-range",
        "leadDays,366,out-of-range",
        "children,-1,out-of-range",
        "adults,3,party-does-not-add-up",
        "wheelchairs,11,out-of-range",
        "rowFrom,0,out-of-range",
        "rowTo,201,out-of-range",
        "distance,BEHIND,unknown-value",
        "nights,0,out-of-range",
        "nights,32,out-of-range",
        "nightsPer,DECADE,unknown-value",
        "budgetPerYear,0,not-positive",
        "budgetOverall,-5,not-positive",
        "answerHours,0,out-of-range",
        "answerHours,73,out-of-range",
        "endsOn,2026-11-21,date-passed",
        "pausedUntil,2030-01-01,date-too-far",
    })
    void namesWhatItCannotAccept(String field, String value, String code) {
        assertThat(problems(aPreference().with("quantity", 1).with(field, value)))
                .contains(field + ' ' + code);
    }

    @Test
    void acceptsTodayAsTheLastDay() {
        assertThat(aPreference().with("to", TODAY.toString()).spec().when().to())
                .contains(TODAY);
        assertThat(aPreference()
                        .with("to", TODAY.minusDays(1).toString())
                        .spec()
                        .when()
                        .to())
                .as("in New York it is still yesterday")
                .contains(TODAY.minusDays(1));
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
        var refused = catchThrowableOfType(PreferenceRefused.class, () -> draft.read(TODAY, PreferenceFixture::place));
        assertThat(refused).isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.field() + ' ' + problem.code())
                .toList();
    }
}
