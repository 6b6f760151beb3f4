package dev.parterre.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // asked for, new date -> term
        ", P30D, P14D",
        ", P10D, P10D",
        ", , P14D",
        "P3D, P30D, P3D",
        "P60D, P30D, P30D",
        "P5D, , P5D",
        "P2D, P1D, P1D"
    })
    void theTermEndsWithTheNewDateAtTheLatest(String asked, String start, String term) {
        assertThat(ChoicePolicy.until(at(asked), at(start), NOW)).isEqualTo(NOW.plus(Duration.parse(term)));
    }

    @Test
    void customersHaveThreeDaysUnlessTheNewDateIsNearer() {
        assertThatThrownBy(() -> ChoicePolicy.until(at("P2D"), at("P30D"), NOW)).isInstanceOf(DisruptionRefused.class);
        assertThatThrownBy(() -> ChoicePolicy.until(at("P2D"), Optional.empty(), NOW))
                .isInstanceOf(DisruptionRefused.class);
        assertThatThrownBy(() -> ChoicePolicy.until(at("P1D"), at("P2D"), NOW)).isInstanceOf(DisruptionRefused.class);
    }

    private static Optional<Instant> at(String duration) {
        return Optional.ofNullable(duration).map(Duration::parse).map(NOW::plus);
    }
}
