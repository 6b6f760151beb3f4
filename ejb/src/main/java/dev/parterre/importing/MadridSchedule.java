package dev.parterre.importing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When something is on: every day from the first to the last that falls on one of the week days and is not excluded, at one
 * hour. Without week days it is on every day of the range. Dates are moved by the shift last, each by itself.
 */
record MadridSchedule(String from, String to, String weekdays, String excluded, String hour) {

    static final int LONGEST_RANGE_DAYS = 366;
    static final int MOST_PERFORMANCES = 150;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "L", DayOfWeek.MONDAY,
            "M", DayOfWeek.TUESDAY,
            "X", DayOfWeek.WEDNESDAY,
            "J", DayOfWeek.THURSDAY,
            "V", DayOfWeek.FRIDAY,
            "S", DayOfWeek.SATURDAY,
            "D", DayOfWeek.SUNDAY);

    /** @throws RowProblem when a part cannot be read, the range is reversed or too long, or nothing is left of it */
    List<LocalDateTime> starts(Period shift) {
        var at = startHour();
        var first = day(from);
        var last = day(to.isBlank() ? from : to);
        if (last.isBefore(first)) {
            throw new RowProblem("range-reversed", from + " to " + to);
        }
        if (ChronoUnit.DAYS.between(first, last) > LONGEST_RANGE_DAYS) {
            throw new RowProblem("range-too-long", from + " to " + to);
        }
        var on = week();
        var off = daysOff();
        var starts = first.datesUntil(last.plusDays(1))
                .filter(day -> on.contains(day.getDayOfWeek()) && !off.contains(day))
                .map(day -> day.plus(shift).atTime(at))
                .distinct()
                .toList();
        if (starts.isEmpty()) {
            throw new RowProblem("no-performance", from + " to " + to + ", " + weekdays);
        }
        if (starts.size() > MOST_PERFORMANCES) {
            throw new RowProblem("too-many-performances", Integer.toString(starts.size()));
        }
        return starts;
    }

    /** Midnight is how the agenda says that it knows no hour. */
    private LocalTime startHour() {
        try {
            var parsed = hour.isBlank() ? LocalTime.MIDNIGHT : LocalTime.parse(hour);
            if (!parsed.equals(LocalTime.MIDNIGHT)) {
                return parsed;
            }
        } catch (DateTimeException none) {
            throw new RowProblem("time-malformed", hour);
        }
        throw new RowProblem("time-missing", hour);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException none) {
            throw new RowProblem(text.isBlank() ? "date-missing" : "date-malformed", text);
        }
    }

    private Set<DayOfWeek> week() {
        if (weekdays.isBlank()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var letter : weekdays.split(",")) {
            var day = DAYS.get(letter.strip());
            if (day == null) {
                throw new RowProblem("weekday-unknown", weekdays);
            }
            days.add(day);
        }
        return days;
    }

    private Set<LocalDate> daysOff() {
        var days = new HashSet<LocalDate>();
        Arrays.stream(excluded.split(";"))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .forEach(day -> {
                    try {
                        days.add(LocalDate.parse(day, DATE));
                    } catch (DateTimeException none) {
                        throw new RowProblem("excluded-day-malformed", day);
                    }
                });
        return days;
    }
}
