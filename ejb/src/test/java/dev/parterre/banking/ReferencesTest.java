package dev.parterre.banking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static final String REFERENCE = "7KQ2M9HD4X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF187KQ2M9HD4X",
                "RF18 7KQ2 M9HD 4X",
                "tickets 7kq2m-9hd4x thank you",
                "ЗА БИЛЕТИ 7KQ2M9HD4X",
                "/ROC/7KQ2M9HD4X//URI/",
            })
    void isFoundHoweverItIsWritten(String text) {
        assertThat(References.in(text)).contains(REFERENCE);
    }

    @Test
    void lettersThatLookLikeDigitsAreRead() {
        assertThat(References.in("payment for O1I0KQ2M9H")).contains("0110KQ2M9H");
    }

    @ParameterizedTest
    @CsvSource({"7KQ2M9HD4Y", "7KQ2M9HD4", "7KQ2MM9HD4X", "7QK2M9HD4X", "7KQ2M9HDX4"})
    void oneSlipIsNear(String written) {
        assertThat(References.in("for " + written)).doesNotContain(REFERENCE);
        assertThat(References.nearlyIn("for " + written, REFERENCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7KQ2M9H", "7KQ2M9XXXX", "", "QK72M9HD4Z", "completely different"})
    void twoSlipsAreNot(String written) {
        assertThat(References.nearlyIn(written, REFERENCE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Иван Петров,IVAN PETROV",
        "Петров Иван,ivan petrov",
        "José Núñez,JOSE NUNEZ",
        "Щерьо Цанев,SHTERYO TSANEV",
    })
    void namesAreTheSameInEitherAlphabet(String one, String other) {
        assertThat(Names.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ivan,Ivan", "Ivan Petrov,Ivan Petkov", "'',''", "Ivan Petrov,Ivan Petrov Ivanov"})
    void otherNamesAreNot(String one, String other) {
        assertThat(Names.same(one, other)).isFalse();
    }
}
