package dev.parterre.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The earliest day that a report may still be due for. */
    static LocalDate earliest(LocalDate today) {
        return today.minusDays(CATCH_UP);
    }

    /**
     * The finished days without their report, oldest first. A report made while its day still ran does not count.
     *
     * @param first the first day that was ever reported; without one yesterday is where reporting begins
     * @param done the days since {@link #earliest} with a report of the whole day
     */
    static List<LocalDate> due(Optional<LocalDate> first, Set<LocalDate> done, LocalDate today) {
        var yesterday = today.minusDays(1);
        var begin = first.filter(day -> day.isBefore(yesterday)).orElse(yesterday);
        var earliest = earliest(today);
        return (begin.isBefore(earliest) ? earliest : begin)
                .datesUntil(today)
                .filter(day -> !done.contains(day))
                .toList();
    }
}
