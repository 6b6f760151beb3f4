package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.EventQuery.Days;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Days as people say them. */
final class QuickDays {

    static final String TODAY = "today";

    /** In the order in which they are offered. */
    static final List<String> WORDS = List.of(TODAY, "tomorrow", "weekend", "week", "nextweek", "month");

    private static final int WEEK = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private QuickDays() {}

    /** What a word means today, or the one day that is written; empty for anything else. */
    static Optional<Days> of(String word, LocalDate today) {
        return switch (word) {
            case TODAY -> Optional.of(new Days(today, today));
            case "tomorrow" -> Optional.of(new Days(today.plusDays(1), today.plusDays(1)));
            case "weekend" -> Optional.of(weekend(today));
            case "week" -> Optional.of(week(today));
            case "nextweek" -> Optional.of(nextWeek(today));
            case "month" -> Optional.of(new Days(today, today.with(TemporalAdjusters.lastDayOfMonth())));
            default -> day(word).map(day -> new Days(day, day));
        };
    }

    /**
     * The same as venues count days: a stretch that begins with today takes in what is still to come of yesterday's evening further
     * west; what has begun is never found.
     */
    static Days atVenues(Days days, LocalDate today) {
        return today.equals(days.from()) ? new Days(today.minusDays(1), days.to()) : days;
    }

    /** A day as it is written; one that no programme and no database has is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(QuickDays::isUsual);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isUsual(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Today and the six days after it. */
    static Days week(LocalDate today) {
        return new Days(today, today.plusDays(WEEK - 1));
    }

    /** From Monday to Sunday. */
    private static Days nextWeek(LocalDate today) {
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(WEEK - 1));
    }

    /** From Friday evening's day to Sunday; what is left of it when it has begun. */
    private static Days weekend(LocalDate today) {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var friday = sunday.minusDays(2);
        return new Days(friday.isBefore(today) ? today : friday, sunday);
    }
}
