package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.performance;
import static dev.parterre.matching.SituationFixture.nothingBooked;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.preference.PreferenceFixture;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void theBestComesFirstWhateverTheOrderOfTheProgramme() {
        var programme = Stream.of(
                        performance(1).starting("2026-11-25T20:00"),
                        performance(2).starting("2026-12-24T20:00").saying("Bach and Mahler"),
                        performance(3).starting("2026-12-11T20:00").costing("40.00"),
                        performance(4).starting("2026-12-11T20:00").costing("30.00"),
                        performance(5).starting("2026-12-11T20:00").costing("30.00"),
                        performance(6).starting("2026-12-24T20:00"))
                .map(fixture -> fixture.candidate())
                .collect(java.util.stream.Collectors.toList());
        Collections.reverse(programme);
        var wish = aPreference().with("words", List.of("Bach", "Mahler", "Blue"));

        assertThat(search(wish, programme, nothingBooked()).allowed())
                .extracting(candidate -> candidate.id().value())
                .containsExactly(2L, 4L, 5L, 3L, 6L, 1L);
    }

    @Test
    void showsThePerformanceThatCameNearest() {
        var programme = List.of(
                performance(1).of(Category.FILM).candidate(),
                performance(2).starting("2026-12-11T20:00").candidate(),
                performance(3).starting("2026-12-12T20:00").costing("52.00").candidate(),
                performance(4).starting("2026-12-13T20:00").costing("60.00").candidate());
        var preference = aPreference().with("categories", List.of("JAZZ"));
        var situation = nothingBooked().refused(2);

        var search = search(preference, programme, situation);

        assertThat(search.allowed()).isEmpty();
        assertThat(search.fitting()).isEqualTo(3);
        assertThat(search.counts()).containsEntry(Reason.TOO_DEAR, 2).containsEntry(Reason.DECLINED_BEFORE, 1);
        assertThat(search.nearest()).hasValueSatisfying(passed -> {
            assertThat(passed.candidate().id().value()).isEqualTo(3);
            assertThat(passed.reason()).isEqualTo(Reason.TOO_DEAR);
        });
        var facts = new Explanation(preference.spec(), situation.situation(), search).nothing();
        assertThat(facts.why())
                .extracting(new DecisionText(Locale.ENGLISH)::why)
                .containsExactly("jazz", "€52 each, €7 over your limit");
    }

    @Test
    void explainsWhatItChose() {
        var preference = aPreference()
                .with("categories", List.of("JAZZ"))
                .with("weekdays", List.of("FRI"))
                .with("quantity", 2)
                .with("words", "quartet");
        var programme = List.of(performance(1).candidate());
        var search = search(preference, programme, nothingBooked());

        var facts = new Explanation(preference.spec(), nothingBooked().situation(), search)
                .chosen(search.allowed().get(0), twoSeats("11", "12"), List.of(Why.met("at-aisle", Map.of())), false);

        assertThat(facts.why())
                .extracting(why -> new DecisionText(Locale.ENGLISH).why(why).replace('\u00A0', ' '))
                .containsExactly(
                        "jazz",
                        "“quartet”",
                        "a Friday evening",
                        "side by side",
                        "at an aisle",
                        "€38 each, €7 under your limit",
                        "best of 1 that fit");
        assertThat(new DecisionText(Locale.forLanguageTag("bg"))
                        .inFavour(facts.why())
                        .replace('\u00A0', ' '))
                .isEqualTo(
                        "джаз, „quartet“, петък вечер, едно до друго, до пътека, 38 € на билет, 7 € под границата ви,"
                                + " най-доброто от 1 подходящи");
    }

    @Test
    void nobodyIsPromisedTheNextSeatWhereSeatsHaveNoNumbers() {
        var preference = aPreference().with("quantity", 2);
        var search = search(preference, List.of(performance(1).candidate()), nothingBooked());

        var facts = new Explanation(preference.spec(), nothingBooked().situation(), search)
                .chosen(search.allowed().get(0), twoSeats("", ""), List.of(), false);

        assertThat(facts.why()).extracting(Why::code).doesNotContain("together");
    }

    @Test
    void findsNothingInAnEmptyHouse() {
        var search = search(aPreference(), List.of(), nothingBooked());

        assertThat(search.fitting()).isZero();
        assertThat(search.nearest()).isEmpty();
    }

    /** At 38 EUR. */
    private static Explanation.Places twoSeats(String one, String other) {
        var stalls = LocalText.of("Партер", "Stalls");
        return new Explanation.Places(
                List.of(new SeatLabel(stalls, "4", one), new SeatLabel(stalls, "4", other)), Money.of("38.00", "EUR"));
    }

    private static Search search(PreferenceFixture preference, List<Candidate> programme, SituationFixture situation) {
        return Search.of(preference.spec(), new CandidateIndex(programme), situation.situation());
    }
}
