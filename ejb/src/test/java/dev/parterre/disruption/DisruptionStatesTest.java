package dev.parterre.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.LocalText;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisruptionStatesTest {

    @ParameterizedTest
    @CsvSource({
        "WAITING, TOLD, true",
        "WAITING, GIVEN_BACK, true",
        "WAITING, DONE, false",
        "TOLD, ACCEPTED, true",
        "TOLD, GIVEN_BACK, true",
        "ACCEPTED, GIVEN_BACK, true",
        "ACCEPTED, TOLD, false",
        "GIVEN_BACK, TOLD, false",
        "GIVEN_BACK, DONE, true",
        "GIVEN_BACK, FAILED, true",
        "DONE, WAITING, false",
        "FAILED, WAITING, true",
        "FAILED, DONE, false"
    })
    void whatIsGivenBackIsNotGivenBackAgain(AffectedState state, AffectedState next, boolean may) {
        assertThat(state.mayBecome(next)).isEqualTo(may);
    }

    @Test
    void customersAreToldWhyInBothLanguages() {
        assertThatThrownBy(() -> command(LocalText.in("en", "The singer is ill."), Optional.empty()))
                .isInstanceOf(DisruptionRefused.class);
        assertThatThrownBy(() -> command(LocalText.of("Болна", "x".repeat(1001)), Optional.empty()))
                .isInstanceOf(DisruptionRefused.class);
        assertThatThrownBy(() ->
                        command(LocalText.of("Болна", "Ill"), Optional.of(LocalDateTime.parse("2027-03-28T19:00"))))
                .isInstanceOf(DisruptionRefused.class);
        assertThat(command(LocalText.of("Болна", "Ill"), Optional.empty()).kind())
                .isEqualTo(DisruptionKind.CANCELLED);
    }

    private static DisruptionCommand command(LocalText reason, Optional<LocalDateTime> start) {
        return new DisruptionCommand(new PerformanceId(1), DisruptionKind.CANCELLED, start, reason, Optional.empty());
    }
}
