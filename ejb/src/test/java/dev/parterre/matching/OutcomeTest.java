package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    @Test
    void onlyOpenOutcomesAndBookingsChange() {
        assertThat(Stream.of(Outcome.values()).filter(OutcomeTest::mayChange))
                .containsExactly(Outcome.PENDING, Outcome.BOOKED, Outcome.OFFERED, Outcome.ACTION_NEEDED);
    }

    @Test
    void nothingBecomesAnOfferAfterItWasBooked() {
        assertThat(Outcome.BOOKED.mayBecome(Outcome.OFFERED)).isFalse();
        assertThat(Outcome.UNDONE.mayBecome(Outcome.BOOKED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void isNamedInBothLanguages(Outcome outcome) {
        assertThat(new DecisionText(Locale.ENGLISH).outcome(outcome)).isNotBlank();
        assertThat(new DecisionText(Locale.forLanguageTag("bg")).outcome(outcome))
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentenceInBothLanguages(Reason reason) {
        assertThat(new DecisionText(Locale.ENGLISH).reason(reason.code())).contains(" ");
        assertThat(new DecisionText(Locale.forLanguageTag("bg")).reason(reason.code()))
                .contains(" ");
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "BEST_MATCH")
    void everyReasonAgainstHasAFewWords(Reason reason) {
        var text = new DecisionText(Locale.ENGLISH);

        assertThat(text.why(Why.unmet(reason, java.util.Map.of()))).isNotEqualTo(reason.code());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whatIsBookedWasGivenBackOrNotAnsweredIsNotAskedTwice(Outcome outcome) {
        assertThat(outcome.speaksAgainstTheEvent())
                .isEqualTo(Set.of(Outcome.BOOKED, Outcome.DECLINED, Outcome.EXPIRED, Outcome.UNDONE, Outcome.CANCELLED)
                        .contains(outcome));
    }

    private static boolean mayChange(Outcome outcome) {
        return Stream.of(Outcome.values()).anyMatch(outcome::mayBecome);
    }
}
