package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turandot                          | +turandot*",
                "опера в СОФИЯ                     | +опера* +софия*",
                "+jazz -rock ~folk* (<\"a b\">@3)  | +jazz* +rock* +folk*",
                "x' or 1=1; drop table event -- x  | +drop* +table* +event*",
                "café L'Étoile                     | +café* +étoile*",
                "magic magic MAGIC                 | +magic*",
                "the magic flute                   | +magic* +flute*",
            })
    void leavesNoOperatorOfTheBooleanMode(String typed, String expression) {
        assertThat(SearchWords.of(typed).expression()).isEqualTo(expression);
    }

    @Test
    void comparesPlainlyWhatTheIndexLeavesOut() {
        assertThat(SearchWords.of("the 39 steps").plain()).containsExactly("the", "39");
    }

    @Test
    void findsNoWordInPunctuation() {
        assertThat(SearchWords.of("+-*\"'()<>~@ %_\\ \u0000").isEmpty()).isTrue();
    }

    @Test
    void boundsNumberAndLengthOfWords() {
        var words = SearchWords.of("x".repeat(5_000) + " " + "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14");
        assertThat(words.indexed().get(0)).hasSize(40);
        assertThat(words.indexed().size() + words.plain().size()).isEqualTo(12);
    }
}
