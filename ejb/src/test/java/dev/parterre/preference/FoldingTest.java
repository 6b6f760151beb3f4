package dev.parterre.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Dvořák,dvorak",
        "'  Bach,  J. S.  ',bach j s",
        "СОФИЯ,софия",
        "Велико Търново,велико търново",
        "Café-Théâtre,cafe theatre",
        "'!?',''",
    })
    void comparesWithoutCaseMarksAndGaps(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Симфонии на Бетовен,симфон,true",
        "Полифония,фония,false",
        "Ода на радостта,на радост,true",
        "anything,'',false",
    })
    void findsPhrasesFromTheBeginningOfAWord(String text, String phrase, boolean found) {
        assertThat(Folding.contains(Folding.fold(text), Folding.fold(phrase))).isEqualTo(found);
    }
}
