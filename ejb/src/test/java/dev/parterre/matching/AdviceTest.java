package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.performance;
import static dev.parterre.matching.SituationFixture.nothingBooked;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.preference.PreferenceFixture;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {

    private final List<Candidate> programme = IntStream.rangeClosed(1, 6)
            .mapToObj(day -> performance(day)
                    .starting("2026-12-0" + day + "T20:00")
                    .of(day < 3 ? Category.JAZZ : Category.OPERA)
                    .costing(day * 10 + ".00")
                    .candidate())
            .toList();

    @Test
    void saysWhatWouldHelpMostWhenNothingFits() {
        var wish = aPreference()
                .with("categories", List.of("JAZZ"))
                .with("weekdays", List.of("SUN"))
                .with("words", List.of("Wagner"));

        assertThat(texts(wish)).isEmpty();
        // on Sunday 6 December there is an opera, for too much
        assertThat(texts(wish.with("words", List.of()))).containsExactly("On any weekday, 2 could be booked.");
        assertThat(texts(wish.with("maxPrice", "60")))
                .containsExactly("On any weekday, 2 could be booked.", "With any kind of event, 1 could be booked.");
    }

    @Test
    void saysWhatItCostsWhenEverythingIsTooDear() {
        assertThat(texts(aPreference().with("categories", List.of("JAZZ")).with("maxPrice", "5")))
                .containsExactly("2 more would fit; the cheapest costs €10 a ticket.");
    }

    @Test
    void saysWhatABookingCostsAtLeastAndHowManyOneCustomerMayBuy() {
        var jazz = aPreference().with("categories", List.of("JAZZ"));

        assertThat(texts(jazz.with("quantity", 4).with("maxPrice", "20").with("budgetPerBooking", "39")))
                .contains("2 more would fit; so many tickets cost at least €40.");
        assertThat(texts(jazz.with("quantity", 9).with("budgetPerBooking", "900")))
                .contains("For 2 more one customer may buy at most 8 tickets.");
    }

    @Test
    void saysThatEverythingFitsWhoAsksForNothing() {
        assertThat(texts(aPreference()))
                .containsExactly("Nothing in particular is asked for: all 6 performances on sale fit."
                        + " Name a kind, a place or a day.");
        assertThat(texts(aPreference().with("cities", List.of("Sofia")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,,€450", "11,,'€495'", "12,,'€540'", "12,540,"})
    void saysWhatAGreedyOrderSpendsAtWorst(int bookings, String budget, String worst) {
        var wish = aPreference()
                .with("cities", List.of("Sofia"))
                .with("bookingsPerMonth", bookings)
                .with("budgetPerMonth", budget)
                .paidBy("pm1");

        var warned = bookings * 45 > 500 && budget == null;
        assertThat(texts(wish))
                .hasSize(warned ? 1 : 0)
                .allMatch(text -> text.contains("At worst") && text.contains(worst));
    }

    private List<String> texts(PreferenceFixture wish) {
        var index = new CandidateIndex(programme);
        var situation = nothingBooked().situation();
        var search = Search.of(wish.spec(), index, situation);
        return Advice.of(wish.spec(), index, situation, search).stream()
                .map(hint -> new DecisionText(Locale.ENGLISH).why(hint.why()))
                .toList();
    }
}
