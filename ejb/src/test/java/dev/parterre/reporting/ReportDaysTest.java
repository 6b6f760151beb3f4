package dev.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"2026-11-22,24", "2026-10-25,25", "2027-03-28,23"})
    void aDayIsAsLongAsTheClocksMakeIt(LocalDate day, long hours) {
        var length = Duration.between(ReportDays.begin(day), ReportDays.begin(day.plusDays(1)));
        assertThat(length).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void todayIsTheHousesToday() {
        var lateInUtc = Clock.fixed(Instant.parse("2026-11-21T22:30:00Z"), ZoneOffset.UTC);
        assertThat(ReportDays.today(lateInUtc)).isEqualTo(TODAY);
    }

    @Test
    void theFirstNightReportsYesterday() {
        assertThat(ReportDays.due(Optional.empty(), TODAY)).containsExactly(TODAY.minusDays(1));
    }

    @Test
    void nothingIsDueTwice() {
        assertThat(ReportDays.due(Optional.of(TODAY.minusDays(1)), TODAY)).isEmpty();
        assertThat(ReportDays.due(Optional.of(TODAY), TODAY)).isEmpty();
    }

    @Test
    void missedNightsAreCaughtUpOldestFirst() {
        assertThat(ReportDays.due(Optional.of(TODAY.minusDays(4)), TODAY))
                .isEqualTo(List.of(TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1)));
        assertThat(ReportDays.due(Optional.of(TODAY.minusDays(400)), TODAY)).hasSize(31);
    }
}
