package dev.parterre.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "horse-and-lamp",
                "зелена лампа до прозореца",
                "tuba tuba viola",
                "Kx8#mQ2!vL",
                "🎻🎺🎷🥁🎸🎹🪕🪗🪘🎼",
                "demo-admin-curtain"
            })
    void takesWhatIsLongAndNotGuessedFirst(String password) {
        assertThat(PasswordPolicy.accepted(password, "admin@parterre.example", "admin"))
                .isEqualTo(password);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "ninechars"})
    void refusesWhatIsTooShort(String password) {
        assertThatExceptionOfType(PasswordLengthWrong.class).isThrownBy(() -> PasswordPolicy.accepted(password));
    }

    @Test
    void takesAHundredAndTwentyEightCharactersAndNoMore() {
        var longest = "lamp ".repeat(25) + "end";

        assertThat(PasswordPolicy.accepted(longest)).hasSize(128);
        assertThatExceptionOfType(PasswordLengthWrong.class).isThrownBy(() -> PasswordPolicy.accepted(longest + "!"));
        assertThatExceptionOfType(PasswordLengthWrong.class)
                .isThrownBy(() -> PasswordPolicy.accepted("x".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123", "Password2026!", "passwordpassword", "qwertyuiop", "1q2w3e4r5t", "1234567890",
                        "0987654321",
                "abcdefghij", "zyxwvutsrqpo", "aaaaaaaaaaaa", "abababababab", "парола2026", "паролапарола",
                        "changeme12345"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThatExceptionOfType(PasswordTooCommon.class).isThrownBy(() -> PasswordPolicy.accepted(password));
    }

    @Test
    void refusesWhatEverybodyKnowsOfThePerson() {
        assertThatExceptionOfType(PasswordTooCommon.class)
                .isThrownBy(() -> PasswordPolicy.accepted("Ivan.Petrov26", "ivan.petrov@example.com", "ivan.petrov"));
        assertThatExceptionOfType(PasswordTooCommon.class)
                .isThrownBy(() -> PasswordPolicy.accepted("Мария Щерева!", "m@example.com", "m", "Мария Щерева"));
    }

    @Test
    void isTheSameFromEveryKeyboard() {
        var composed = "кафе-Й-ёлка-1";
        var decomposed = "кафе-И\u0306-е\u0308лка-1";

        assertThat(PasswordPolicy.accepted(decomposed)).isEqualTo(PasswordPolicy.accepted(composed));
    }
}
