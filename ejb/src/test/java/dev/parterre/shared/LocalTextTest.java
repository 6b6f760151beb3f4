package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalTextTest {

    @Test
    void fallsBackToEnglishThenBulgarianThenAny() {
        assertThat(LocalText.of("Турандот", "Turandot").in("bg")).isEqualTo("Турандот");
        assertThat(LocalText.of("Турандот", null).in("en")).isEqualTo("Турандот");
        assertThat(LocalText.in("fr", "La Brocante").in("bg")).isEqualTo("La Brocante");
        assertThat(LocalText.in("fr", "La Brocante").languageIn("bg")).isEqualTo("fr");
        assertThat(LocalText.empty().in("en")).isEmpty();
    }

    @Test
    void survivesJson() {
        var text = LocalText.of("Чичовци", "Uncles");
        assertThat(Json.read(Json.write(text), LocalText.class)).isEqualTo(text);
        assertThat(Json.read("{\"bg\":\" \",\"en\":\" a \"}", LocalText.class).texts())
                .isEqualTo(Map.of("en", "a"));
    }
}
