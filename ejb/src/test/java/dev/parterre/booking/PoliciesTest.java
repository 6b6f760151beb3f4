package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theUndoWindowEndsWhenThePerformanceBegins() {
        assertThat(CancellationPolicy.undoUntil(NOON, Duration.ofHours(24), NOON.plusSeconds(3600)))
                .isEqualTo(NOON.plusSeconds(3600));
        assertThat(CancellationPolicy.undoUntil(NOON, Duration.ofHours(24), NOON.plus(Duration.ofDays(9))))
                .isEqualTo(NOON.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana, ana@example.com, en, ''",
        "Ана Щъркова, ana@пример.бг, bg, ''",
        "'', ana@example.com, en, name",
        "' ', ana@example.com, en, name",
        "Ana, ana.example.com, en, email",
        "Ana, ana@example, en, email",
        "Ana, a b@example.com, en, email",
        "Ana, ana@example.com, EN, language",
        "Ana, ana@example.com, , language",
    })
    void buyersMustBeReachable(String name, String email, String language, String wrong) {
        if (wrong.isEmpty()) {
            assertThat(new Buyer(name, email, language).name()).isEqualTo(name);
        } else {
            assertThatThrownBy(() -> new Buyer(name, email, language))
                    .isInstanceOfSatisfying(
                            BuyerRefused.class, no -> assertThat(no.facts()).containsEntry("field", wrong));
        }
    }

    @Test
    void buyersCannotSmuggleLinesIntoMails() {
        assertThatThrownBy(() -> new Buyer("Ana\r\nBcc: all@example.com", "ana@example.com", "en"))
                .isInstanceOf(BuyerRefused.class);
        assertThatThrownBy(() -> new Buyer("x".repeat(201), "ana@example.com", "en"))
                .isInstanceOf(BuyerRefused.class);
    }

    @Test
    void anAddressIsSpelledAsAnAccountSpellsIt() {
        assertThat(new Buyer("Ana", " Ana@Пример.БГ", "bg").email()).isEqualTo("Ana@xn--e1afmkfd.xn--90ae");
    }
}
