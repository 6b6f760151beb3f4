package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoPolicyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // start, end of the window
        "2026-12-11T18:00:00Z,2026-12-02T10:00:00Z",
        "2026-12-03T10:00:00Z,2026-12-02T10:00:00Z",
        "2026-12-03T09:59:59Z,2026-12-02T09:59:59Z",
        "2026-12-02T10:00:01Z,2026-12-01T10:00:01Z",
        "2026-12-02T10:00:00Z,",
        "2026-12-01T20:00:00Z,",
    })
    void aDayAndNoLaterThanADayBeforeTheStart(Instant start, Instant end) {
        assertThat(UndoPolicy.undoUntil(NOW, start).orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02T11:00:00Z,true", "2026-12-02T10:59:59Z,false"})
    void theEngineLeavesAnHour(Instant start, boolean leaves) {
        assertThat(UndoPolicy.leavesTimeToUndo(NOW, start)).isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T00:00:00Z,2026-12-02T10:00:00Z",
        "2026-12-01T12:00:00Z,2026-12-01T12:00:00Z",
        "2026-12-01T11:00:00Z,2026-12-01T11:00:00Z",
        "2026-12-01T10:59:59Z,",
    })
    void anOfferStandsForADayWhilePlacesAreOnSale(Instant saleUntil, Instant end) {
        assertThat(UndoPolicy.answerUntil(NOW, saleUntil, Duration.ofHours(24)).orElse(null))
                .isEqualTo(end);
    }
}
