package dev.parterre.matching;

import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.PreferenceSpec.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which month and year it is for limits: those of the calendar in Parterre's own zone, whatever the venue's. Pure. */
final class MonthPolicy {

    private MonthPolicy() {}

    static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(PreferenceService.HOME));
    }

    /** By the calendar of limits. */
    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, PreferenceService.HOME);
    }

    /** The first instant of the year that {@code now} is in. */
    static Instant startOfYear(Instant now) {
        return month(now)
                .withMonth(1)
                .atDay(1)
                .atStartOfDay(PreferenceService.HOME)
                .toInstant();
    }

    /** Whether both days are in one calendar week from Monday, month or year. */
    static boolean sameSpan(LocalDate one, LocalDate other, Span span) {
        return switch (span) {
            case WEEK -> monday(one).equals(monday(other));
            case MONTH -> YearMonth.from(one).equals(YearMonth.from(other));
            case YEAR -> one.getYear() == other.getYear();
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** The first instant of the month that {@code now} is in. */
    static Instant start(Instant now) {
        return month(now).atDay(1).atStartOfDay(PreferenceService.HOME).toInstant();
    }
}
