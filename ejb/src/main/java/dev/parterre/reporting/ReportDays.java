package dev.parterre.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which days the house reports on: from midnight to midnight of its own zone, which is 23 or 25 hours twice a year. */
final class ReportDays {

    static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    /** How far back a house that was shut catches up. */
    private static final int CATCH_UP = 31;

    private ReportDays() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The finished days without a report, oldest first; yesterday alone when there was none yet. */
    static List<LocalDate> due(Optional<LocalDate> last, LocalDate today) {
        var yesterday = today.minusDays(1);
        var first = last.map(day -> day.plusDays(1)).orElse(yesterday);
        var earliest = today.minusDays(CATCH_UP);
        return (first.isBefore(earliest) ? earliest : first)
                .datesUntil(first.isAfter(yesterday) ? first : today)
                .toList();
    }
}
