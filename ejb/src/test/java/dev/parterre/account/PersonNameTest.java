package dev.parterre.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Иван Петров",
                "Мария-Луиза Щерева",
                "J. R. Hartley",
                "Siobhán O'Neil",
                "Zoë d’Aubigné",
                "محمد",
                "李小龍",
                "Юрий (Жоро)",
                "Martin Luther King, Jr."
            })
    void takesNamesOfAnyScript(String name) {
        assertThat(PersonName.of(name).value()).isEqualTo(name);
    }

    @Test
    void bringsSpacesInOrder() {
        assertThat(PersonName.of("  Иван \t Петров\u00a0").value()).isEqualTo("Иван Петров");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "123",
                "...",
                "<script>",
                "Win now https://evil.example",
                "see evil.example now",
                "Иван\u202Eвортеп",
                "Ivan\u0000",
                "ivan@example.com",
                "Ivan\u200b"
            })
    void refusesWhatIsNoName(String typed) {
        assertThatExceptionOfType(NameInvalid.class).isThrownBy(() -> PersonName.of(typed));
    }

    @Test
    void takesAHundredCharactersAndNoMore() {
        assertThat(PersonName.of("щ".repeat(100)).value()).hasSize(100);
        assertThatExceptionOfType(NameInvalid.class).isThrownBy(() -> PersonName.of("щ".repeat(101)));
    }
}
