package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    private static final LocalText HALL = LocalText.of("Зала „България“", "Bulgaria Hall");

    @ParameterizedTest
    @CsvSource({
        "бълг, true",
        "bulg hall, true",
        "hall bul, true",
        "балгария, true",
        "zala, true",
        "хол, false",
        "burg, false"
    })
    void takesBeginningsOfWordsInEitherScript(String typed, boolean meant) {
        assertThat(NameMatch.of(TypedWords.of(typed), false).means(HALL)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "bulgraia, true",
        "bulgarya, true",
        "bolgaria, true",
        "burgas, false",
        "hal, true",
        "hull, false",
        "hill top, false"
    })
    void forgivesMistakesWhenTold(String typed, boolean meant) {
        assertThat(NameMatch.of(TypedWords.of(typed), true).means(HALL)).isEqualTo(meant);
    }

    @Test
    void countsMistakes() {
        assertThat(NameMatch.mistakes("", "abc")).isEqualTo(3);
        assertThat(NameMatch.mistakes("kitten", "sitting")).isEqualTo(3);
        assertThat(NameMatch.mistakes("same", "same")).isZero();
    }
}
