package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "концерт, concert",
        "концерт, kontsert",
        "софия, sofia",
        "софия, sofiya",
        "джаз, jazz",
        "балет, ballet",
        "рок, rock",
        "вълшебната, valshebnata",
        "щъркел, shtarkel",
        "фестивал, festival",
        "филхармония, philharmonia",
        "дворжак, dvorzhak",
        "dvořák, dvorak",
        "ёлка, елка",
        "чайковски, tchaikovski",
    })
    void writesBothScriptsOneWay(String one, String other) {
        assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
    }

    @ParameterizedTest
    @CsvSource({"опера, операта", "рок, рак", "бал, балет", "11, 1", "a1100, a110"})
    void keepsOtherWordsApart(String one, String other) {
        assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
    }

    @ParameterizedTest
    @CsvSource({"operata, операта", "shtastie, щастие", "muzika, музика", "jaz2, жаз2", "опера, опера", "zhena, жена"})
    void writesLatinAsBulgarian(String latin, String cyrillic) {
        assertThat(Spelling.cyrillic(latin)).isEqualTo(cyrillic);
    }

    @Test
    void leavesNothingButWords() {
        assertThat(Spelling.plain("  AND (\"Лебедово\" OR * езеро) [x]~2 ")).isEqualTo("and лебедово or езеро x 2");
        assertThat(Spelling.keys("Лебедово   ЕЗЕРО")).isEqualTo("lebedovo ezero");
        assertThat(Spelling.words("x".repeat(90)).get(0)).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\u0000", "\uD83C\uDFAD", "()[]{}", "\u202E\u200B"})
    void findsNoWordWhereThereIsNone(String text) {
        assertThat(Spelling.words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"العربية", "漢字", "\u0301a", "ⓦ", "ǆ", "𝓪𝓫"})
    void hasAKeyForEveryWord(String text) {
        assertThat(Spelling.words(text))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(Spelling.key(word)).isNotBlank().doesNotContain(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"concert", "kontsert", "Bach", "Mancini", "Lucia", "dance", "Sophia", "концерт", "mass"})
    void everyBeginningOfAWordIsOneOfItsKey(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (var length = 2; length <= lower.length(); length++) {
            var typed = lower.substring(0, length);
            assertThat(Spelling.beginnings(typed)).as(typed).anyMatch(Spelling.key(lower)::startsWith);
        }
    }

    @Test
    void aDoubleLetterIsNoShorterBeginning() {
        assertThat(Spelling.beginnings("mas")).doesNotContain("ma");
        assertThat(Spelling.beginnings("conc")).startsWith("konk").contains("konc");
    }
}
