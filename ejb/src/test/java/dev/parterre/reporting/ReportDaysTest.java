package dev.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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
        assertThat(ReportDays.due(Optional.empty(), Set.of(), TODAY)).containsExactly(daysAgo(1));
    }

    @Test
    void nothingIsDueTwice() {
        assertThat(ReportDays.due(Optional.of(daysAgo(1)), Set.of(daysAgo(1)), TODAY))
                .isEmpty();
    }

    @Test
    void missedNightsAreCaughtUpOldestFirst() {
        assertThat(ReportDays.due(Optional.of(daysAgo(4)), Set.of(daysAgo(4), daysAgo(2)), TODAY))
                .containsExactly(daysAgo(3), daysAgo(1));
        assertThat(ReportDays.due(Optional.of(daysAgo(400)), Set.of(), TODAY))
                .hasSize(31)
                .startsWith(daysAgo(31));
    }

    @Test
    void aReportOfTheRunningDayIsMadeAgainWhenItIsOver() {
        assertThat(ReportDays.due(Optional.of(TODAY), Set.of(), TODAY)).containsExactly(daysAgo(1));
        assertThat(ReportDays.due(Optional.of(TODAY), Set.of(daysAgo(0)), TODAY.plusDays(1)))
                .as("the day's own report was made after its end")
                .isEmpty();
        assertThat(ReportDays.due(Optional.of(TODAY), Set.of(), TODAY.plusDays(1)))
                .containsExactly(TODAY);
    }

    private static LocalDate daysAgo(int days) {
        return TODAY.minusDays(days);
    }
}
