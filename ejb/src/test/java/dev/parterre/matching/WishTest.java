package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.aPerformance;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {

    @Test
    void aWishThatSaysNothingFitsEverything() {
        assertThat(fits(aPreference(), aPerformance())).isTrue();
    }

    @Test
    void categoriesAreAlternatives() {
        var wish = aPreference().with("categories", List.of("OPERA", "JAZZ"));

        assertThat(fits(wish, aPerformance().of(Category.JAZZ))).isTrue();
        assertThat(fits(wish, aPerformance().of(Category.FILM))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sofia,true",
        "СОФИЯ,true",
        "sofia ,true",
        "Sof,false",
        "Plovdiv,false",
    })
    void citiesAreKnownByAnyOfTheirNames(String city, boolean fits) {
        assertThat(fits(aPreference().with("cities", List.of(city)), aPerformance()))
                .isEqualTo(fits);
    }

    @Test
    void aCityOrAVenueWillDo() {
        var wish = aPreference().with("cities", List.of("Varna")).with("venues", List.of(7));

        assertThat(fits(wish, aPerformance().at(new VenueId(7)))).isTrue();
        assertThat(fits(wish, aPerformance().in("Варна", "Varna"))).isTrue();
        assertThat(fits(wish, aPerformance())).isFalse();
    }

    @Test
    void oneOfTheWordsIsEnoughAndMoreAreBetter() {
        var wish = new Wish(aPreference()
                .with("words", List.of("Dvořák", "quartet", "Mahler"))
                .spec());

        assertThat(wish.fits(aPerformance().saying("Dvorak: String Quartet").candidate()))
                .isTrue();
        assertThat(wish.wordsIn(aPerformance().saying("Dvorak: String Quartet").candidate()))
                .isEqualTo(2);
        assertThat(wish.fits(aPerformance().saying("Bach").candidate())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, local start, fits
        "2026-12-11,2026-12-11,2026-12-11T00:00,true",
        "2026-12-11,2026-12-11,2026-12-11T23:59,true",
        "2026-12-11,2026-12-11,2026-12-10T23:59,false",
        "2026-12-11,2026-12-11,2026-12-12T00:00,false",
        "2026-12-01,2026-12-31,2026-12-31T23:59,true",
        "2026-12-01,2026-12-31,2027-01-01T00:00,false",
        "2027-02-01,2027-02-28,2027-02-28T20:00,true",
        "2028-02-01,2028-02-29,2028-02-29T20:00,true",
    })
    void datesIncludeTheirEnds(String from, String to, String start, boolean fits) {
        assertThat(fits(
                        aPreference().with("from", from).with("to", to),
                        aPerformance().starting(start)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "18:00,22:00,18:00,true",
        "18:00,22:00,17:59,false",
        "18:00,22:00,22:00,true",
        "18:00,22:00,22:01,false",
        "00:00,23:59,00:00,true",
    })
    void timesOfDayIncludeTheirEnds(String from, String to, String time, boolean fits) {
        var wish = aPreference().with("timeFrom", from).with("timeTo", to);

        assertThat(fits(wish, aPerformance().starting("2026-12-11T" + time))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        // the same instant is Thursday in Madrid and Friday in Sofia
        "2026-12-10T23:30,Europe/Madrid,THURSDAY,true",
        "2026-12-10T23:30,Europe/Madrid,FRIDAY,false",
        "2026-12-11T00:30,Europe/Sofia,THURSDAY,false",
        "2026-12-11T00:30,Europe/Sofia,FRIDAY,true",
        "2026-12-13T23:59,Europe/Sofia,SUNDAY,true",
        "2026-12-14T00:00,Europe/Sofia,SUNDAY,false",
    })
    void weekdaysAreTheVenues(String start, String zone, String weekday, boolean fits) {
        assertThat(fits(
                        aPreference().with("weekdays", List.of(weekday)),
                        aPerformance().starting(start, zone)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        // Sofia: clocks go forward on 2027-03-28 at 03:00, back on 2026-10-25 at 04:00
        "2027-03-27T19:00,19:00,19:00,true",
        "2027-03-28T19:00,19:00,19:00,true",
        "2027-03-28T04:00,04:00,04:00,true",
        "2027-10-31T03:30,03:30,03:30,true",
        "2027-10-31T19:00,19:00,19:00,true",
    })
    void changesOfTheClockDoNotMoveTheEvening(String start, String from, String to, boolean fits) {
        var wish = aPreference().with("timeFrom", from).with("timeTo", to);

        assertThat(fits(wish, aPerformance().starting(start))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "mutter,true",
        "Anne-Sophie,true",
        "Anne-Sophie Mutter,true",
        "Orkis,true",
        // no name reaches from one performer into the next
        "Mutter Lambert,false",
        "Sophie Anne,false",
        "utter,false",
    })
    void performersAreKnownByTheirNamesAlone(String name, boolean fits) {
        var evening = aPerformance().saying("Mozart, Violin Sonatas").by("Anne-Sophie Mutter", "Lambert Orkis");

        assertThat(fits(aPreference().with("performers", List.of(name)), evening))
                .isEqualTo(fits);
        assertThat(fits(aPreference().with("performers", List.of("Mozart")), evening))
                .isFalse();
    }

    @Test
    void aPerformerIsNoSubstituteForAWord() {
        var evening = aPerformance().saying("Mozart").by("Lambert Orkis");
        var wish = aPreference().with("performers", List.of("Orkis"));

        assertThat(fits(wish.with("words", List.of("Mozart")), evening)).isTrue();
        assertThat(fits(wish.with("words", List.of("Wagner")), evening)).isFalse();
    }

    @Test
    void whatIsRuledOutWinsOverWhatIsWanted() {
        var wish = aPreference()
                .with("words", List.of("quartet"))
                .with("wordsOut", List.of("Wagner"))
                .with("categoriesOut", List.of("FILM"));

        assertThat(fits(wish, aPerformance().saying("String Quartet"))).isTrue();
        assertThat(fits(wish, aPerformance().saying("Wagner for Quartet"))).isFalse();
        assertThat(fits(wish, aPerformance().saying("String Quartet").of(Category.FILM)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // a degree of latitude is 111.19 km on the sphere; the circle is drawn about 42.6977, 23.3219
        "42.6977,23.3219,1,true",
        "42.9674,23.3219,30,true", // 29.989 km north
        "42.9676,23.3219,30,false", // 30.010 km
        "42.4280,23.3219,30,true",
        "42.4278,23.3219,30,false",
        "42.6977,23.6889,30,true", // 29.994 km east
        "42.6977,23.6891,30,false", // 30.011 km
        "42.1354,24.7453,130,false", // Plovdiv, 132.5 km
        "42.1354,24.7453,134,true",
    })
    void aCircleIncludesItsEdge(double lat, double lon, int km, boolean fits) {
        var wish = aPreference().with("near", "Sofia").with("withinKm", km);

        assertThat(fits(wish, aPerformance().standingAt(lat, lon))).isEqualTo(fits);
    }

    @Test
    void aHouseThatNobodyPutOnTheMapIsInNoCircleButInItsCity() {
        assertThat(fits(aPreference().with("near", "Sofia").with("withinKm", 500), aPerformance()))
                .isFalse();
        assertThat(fits(
                        aPreference()
                                .with("near", "Plovdiv")
                                .with("withinKm", 1)
                                .with("cities", List.of("Sofia")),
                        aPerformance()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10T20:00,true",
        "2026-12-11T00:00,false",
        "2026-12-12T23:59,false",
        "2026-12-13T00:00,true",
        "2026-12-25T20:00,false",
    })
    void onDaysAwayNothingFits(String start, boolean fits) {
        var wish = aPreference().with("blackouts", List.of("2026-12-11/2026-12-12", "2026-12-25"));

        assertThat(fits(wish, aPerformance().starting(start))).isEqualTo(fits);
    }

    private static boolean fits(PreferenceFixture preference, CandidateFixture performance) {
        return new Wish(preference.spec()).fits(performance.candidate());
    }
}
