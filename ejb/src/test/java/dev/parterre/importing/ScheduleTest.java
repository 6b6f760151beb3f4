package dev.parterre.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        // Sunday is the last day of its ISO week, Monday the first
        "2026-11-22, W00-7T19:00,       2026-11-22T19:00",
        "2026-11-22, W00-1T19:00,       2026-11-16T19:00",
        "2026-11-23, W00-1T19:00,       2026-11-23T19:00",
        "2026-11-22, W03-6T19:00,       2026-12-12T19:00",
        "2026-11-22, W-08-1T10:00,      2026-09-21T10:00",
        "2026-12-31, W01-1T10:30,       2027-01-04T10:30",
        "2024-02-29, W52-4T20:00,       2025-02-27T20:00",
        "2026-11-22, 2027-03-28T03:30,  2027-03-28T03:30",
        "2026-11-22, W18-7T03:30,       2027-03-28T03:30",
    })
    void resolvesSeasonDates(LocalDate anchor, String text, LocalDateTime date) {
        assertThat(new SeasonDates(anchor).resolve(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W03-0T19:00",
                "W03-8T19:00",
                "W3-6T25:00",
                "2026-02-30T19:00",
                "tomorrow",
                "W03-6",
                "2026-11-22"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatExceptionOfType(RowProblem.class)
                .isThrownBy(() -> new SeasonDates(LocalDate.parse("2026-11-22")).resolve(text))
                .matches(problem -> problem.code().equals("date-malformed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-4        | 1 2 3 4",
                "4-1        | 4 3 2 1",
                "2-8/2      | 2 4 6 8",
                "7-1/2,2-8/2 | 7 5 3 1 2 4 6 8",
                "1-3/2      | 1 3",
                "1-2,2a,3   | 1 2 2a 3",
                "5          | 5",
            })
    void expandsSeatLabels(String text, String labels) {
        assertThat(String.join(" ", SeatLabels.expand(text))).isEqualTo(labels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,,2", "1-9999", "1-9/0"})
    void refusesLabelsThatMakeNoRow(String text) {
        assertThatExceptionOfType(RowProblem.class).isThrownBy(() -> SeatLabels.expand(text));
    }

    @Test
    void isOnOnNamedWeekDaysThatAreNotExcluded() {
        var schedule = new MadridSchedule(
                "2021-10-01 00:00:00.0", "2021-10-15 23:59:00.0", "V,S", "8/10/2021;09/10/2021;", "19:00");
        assertThat(schedule.starts(Period.ZERO))
                .extracting(LocalDateTime::toString)
                .containsExactly("2021-10-01T19:00", "2021-10-02T19:00", "2021-10-15T19:00");
    }

    @Test
    void isOnEveryDayWithoutWeekDays() {
        assertThat(new MadridSchedule("2021-10-30 00:00", "2021-11-01 23:59", "", "", "12:30").starts(Period.ZERO))
                .hasSize(3);
    }

    @Test
    void movesEachDayByItselfAndTellsNoDayTwice() {
        var schedule = new MadridSchedule("2021-12-29", "2021-12-31", "", "", "19:00");
        assertThat(schedule.starts(Period.ofMonths(2)))
                .extracting(LocalDateTime::toString)
                .containsExactly("2022-02-28T19:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-13-01, 2021-12-31, '',  '',         19:00, date-malformed",
        "'',         2021-12-31, '',  '',         19:00, date-missing",
        "2021-10-02, 2021-10-01, '',  '',         19:00, range-reversed",
        "2021-01-01, 2022-01-03, L,   '',         19:00, range-too-long",
        "2021-01-01, 2021-12-31, '',  '',         19:00, too-many-performances",
        "2021-10-01, 2021-10-01, L,   '',         19:00, no-performance",
        "2021-10-01, 2021-10-01, '',  1/10/2021;, 19:00, no-performance",
        "2021-10-01, 2021-10-01, 'Z', '',         19:00, weekday-unknown",
        "2021-10-01, 2021-10-01, '',  31/2/2021;, 19:00, excluded-day-malformed",
        "2021-10-01, 2021-10-01, '',  '',         '',    time-missing",
        "2021-10-01, 2021-10-01, '',  '',         00:00, time-missing",
        "2021-10-01, 2021-10-01, '',  '',         7pm,   time-malformed",
    })
    void refusesASchedule(String from, String to, String days, String excluded, String hour, String code) {
        assertThatExceptionOfType(RowProblem.class)
                .isThrownBy(() -> new MadridSchedule(from, to, days, excluded, hour).starts(Period.ZERO))
                .matches(problem -> problem.code().equals(code), code);
    }
}
