package dev.parterre.importing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * Dates of a season that can be put on in any year: {@code W03-6T19:00} is 19:00 on the Saturday (ISO weekday 6) three weeks
 * after the week (Monday to Sunday) of the anchor; weeks before it are negative, {@code W-08-1T10:00}. ISO local date-times mean
 * themselves.
 */
record SeasonDates(LocalDate anchor) {

    private static final Pattern RELATIVE = Pattern.compile("W(-?\\d{1,3})-([1-7])T(\\d{2}:\\d{2}(?::\\d{2})?)");

    /** @throws RowProblem {@code date-malformed} */
    LocalDateTime resolve(String text) {
        try {
            var relative = RELATIVE.matcher(text);
            if (!relative.matches()) {
                return LocalDateTime.parse(text);
            }
            var weeks = Integer.parseInt(relative.group(1));
            var weekday = DayOfWeek.of(Integer.parseInt(relative.group(2)));
            var monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return monday.plusWeeks(weeks)
                    .with(TemporalAdjusters.nextOrSame(weekday))
                    .atTime(LocalTime.parse(relative.group(3)));
        } catch (DateTimeException none) {
            throw new RowProblem("date-malformed", text);
        }
    }
}
