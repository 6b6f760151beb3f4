package dev.parterre.preference;

import static dev.parterre.preference.PreferenceFixture.aPreference;
import static dev.parterre.preference.PreferenceFixture.theExample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreferenceSentenceTest {

    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");

    @Test
    void saysTheExampleInEnglish() {
        assertThat(text(theExample(), Locale.ENGLISH))
                .isEqualTo("Book two seats together for chamber music or jazz in Sofia, Thursday to Saturday evenings,"
                        + " not the balcony, at most €45 each and €120 a month.");
    }

    @Test
    void saysTheExampleInBulgarian() {
        assertThat(text(theExample(), BULGARIAN))
                .isEqualTo(
                        "Купи две места едно до друго за камерна музика или джаз в Sofia, от четвъртък до събота вечер,"
                                + " без балкона, най-много 45 € на билет и 120 € на месец.");
    }

    @Test
    void saysLittleOfAWishThatSaysLittle() {
        assertThat(text(aPreference(), Locale.ENGLISH))
                .isEqualTo("Hold and ask me about one seat for anything on a stage, at most €45 each.");
    }

    @Test
    void saysVenuesWordsDatesAndCents() {
        var preference = aPreference()
                .with("words", List.of("Bach", "Verdi"))
                .with("cities", List.of("Варна"))
                .with("venues", List.of(7))
                .with("from", "2026-12-01")
                .with("maxPrice", "12.50")
                .with("bookingsPerMonth", 3);

        assertThat(text(preference, BULGARIAN))
                .isEqualTo(
                        "Запази и ме попитай за едно място за каквото и да е на сцена с „Bach“ или „Verdi“ във Варна"
                                + " или в Зала България, от 1 декември 2026 г., най-много 12,50 € на билет, до 3 пъти месечно.");
    }

    @Test
    void listsAllLimits() {
        assertThat(text(theExample().with("budgetPerBooking", "90"), Locale.ENGLISH))
                .endsWith("at most €45 each, €90 a booking and €120 a month.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "18:00,-,evenings",
                "19:00,22:30,evenings",
                "18:00,21:00,between 18:00 and 21:00",
                "09:00,12:00,mornings",
                "12:00,17:00,afternoons",
                "20:30,-,from 20:30",
                "-,16:00,until 16:00",
            })
    void saysTimesOfDay(String from, String to, String expected) {
        assertThat(text(aPreference().with("timeFrom", from).with("timeTo", to), Locale.ENGLISH))
                .contains(", any day " + expected + ", at most");
    }

    @ParameterizedTest
    @CsvSource({"'MON,WED','on Monday and Wednesday'", "'FRI,SAT,SUN',Friday to Sunday", "'SUN',on Sunday"})
    void saysWeekdays(String weekdays, String expected) {
        assertThat(text(aPreference().with("weekdays", List.of(weekdays.split(","))), Locale.ENGLISH))
                .contains(", " + expected + ", at most");
    }

    @Test
    void saysEverythingAPersonWouldSay() {
        var preference = theExample()
                .with("performers", List.of("Mutter"))
                .with("categoriesOut", "FILM")
                .with("wordsOut", List.of("Wagner"))
                .with("near", "Plovdiv")
                .with("withinKm", 25)
                .with("blackouts", List.of("2026-12-24/2026-12-26", "2027-01-01"))
                .with("leadDays", 3)
                .with("quantity", 4)
                .with("children", 2)
                .with("wheelchairs", 1)
                .with("pairs", true)
                .with("rowFrom", 2)
                .with("rowTo", 9)
                .with("distance", List.of("NEAR", "MIDDLE"))
                .with("centre", true)
                .with("mayBeWorse", true)
                .with("budgetPerYear", "900")
                .with("nights", 2)
                .with("nightsPer", "WEEK")
                .with("endsOn", "2027-12-31");

        assertThat(text(preference, Locale.ENGLISH))
                .isEqualTo(
                        "Book four seats, nobody sitting alone (2 children and one wheelchair space) for chamber music or jazz"
                                + " by Mutter in Sofia or within 25 km of Plovdiv, Thursday to Saturday evenings,"
                                + " not on 24 December 2026 to 26 December 2026 or 1 January 2027, at least 3 days ahead,"
                                + " but no film, but no “Wagner”, not the balcony, rows 2 to 9, near the stage or in the"
                                + " middle of the house, in the centre if possible, rather other seats than none,"
                                + " at most €45 each, €120 a month and €900 a year, up to 2 evenings a week,"
                                + " looked after until 31 December 2027.");
        assertThat(text(preference, BULGARIAN))
                .isEqualTo(
                        "Купи четири места, никой да не е сам (2 деца и едно място за инвалидна количка) за камерна музика"
                                + " или джаз в изпълнение на Mutter в Sofia или до 25 км от Plovdiv, от четвъртък до събота"
                                + " вечер, без 24 декември 2026 г. до 26 декември 2026 г. или 1 януари 2027 г., поне 3 дни"
                                + " предварително, но не кино, но не „Wagner“, без балкона, редове 2 до 9, близо до сцената"
                                + " или в средата на залата, по възможност в центъра, по-скоро други места, отколкото"
                                + " никакви, най-много 45 € на билет, 120 € на месец и 900 € на година, до 2 вечери"
                                + " седмично, в сила до 31 декември 2027 г.");
    }

    @Test
    void everyWishNamesItsField() {
        var phrases = PreferenceSentence.phrases(theExample().spec(), Map.of(), Locale.ENGLISH);

        assertThat(phrases.stream().filter(PreferenceSentence.Phrase::isWish))
                .extracting(PreferenceSentence.Phrase::field)
                .containsExactly(
                        "quantity", "categories", "cities", "weekdays", "zonesExcluded", "maxPrice", "budgetPerMonth");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void knowsEveryCategoryInBothLanguages(Category category) {
        var preference = aPreference().with("categories", category.name());

        assertThat(text(preference, Locale.ENGLISH)).doesNotContain(category.name());
        assertThat(text(preference, BULGARIAN)).doesNotContain(category.name());
    }

    private static String text(PreferenceFixture preference, Locale locale) {
        return PreferenceSentence.text(preference.spec(), Map.of(new VenueId(7), "Зала България"), locale)
                .replace('\u00A0', ' ');
    }
}
