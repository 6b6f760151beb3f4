package dev.parterre.matching;

import dev.parterre.preference.PreferenceService;
import java.time.Instant;
import java.time.YearMonth;

/** Which month it is for limits: the calendar month in Parterre's own zone, whatever the venue's. Pure. */
final class MonthPolicy {

    private MonthPolicy() {}

    static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(PreferenceService.HOME));
    }

    /** The first instant of the month that {@code now} is in. */
    static Instant start(Instant now) {
        return month(now).atDay(1).atStartOfDay(PreferenceService.HOME).toInstant();
    }
}
