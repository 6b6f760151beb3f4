package dev.parterre.preference;

import dev.parterre.preference.PreferenceSpec.Stretch;
import dev.parterre.preference.PreferenceSpec.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * When an evening out may be, so that there is at least one day that it can be. Days are those of the venues' calendars, and west of
 * Sofia yesterday's evening may be still to come. Pure.
 */
final class DatePolicy {

    static final int FURTHEST_YEARS = 3;
    static final int MOST_LEAD_DAYS = 365;

    private final When when;
    private final LocalDate today;
    private final LocalDate earliest;
    private final List<PreferenceProblem> problems = new ArrayList<>();

    private DatePolicy(When when, LocalDate today) {
        this.when = when;
        this.today = today;
        this.earliest = today.minusDays(1);
    }

    static List<PreferenceProblem> problems(When when, LocalDate today) {
        var policy = new DatePolicy(when, today);
        policy.dates();
        policy.times();
        policy.blackouts();
        if (policy.problems.isEmpty()) {
            policy.someDay();
        }
        return policy.problems;
    }

    private void dates() {
        var from = when.from().orElse(earliest);
        when.to().ifPresent(to -> {
            if (to.isBefore(earliest)) {
                note("to", "date-passed");
            } else if (to.isBefore(from)) {
                note("to", "dates-reversed");
            }
        });
        if (from.isAfter(today.plusYears(FURTHEST_YEARS))) {
            problems.add(PreferenceProblem.of("from", "date-too-far", "years", FURTHEST_YEARS));
        }
        if (when.leadDays() < 0 || when.leadDays() > MOST_LEAD_DAYS) {
            problems.add(PreferenceProblem.outOfRange("leadDays", 0, MOST_LEAD_DAYS));
        }
    }

    private void times() {
        if (when.timeFrom().isPresent()
                && when.timeTo().isPresent()
                && when.timeTo().get().isBefore(when.timeFrom().get())) {
            note("timeTo", "times-reversed");
        }
    }

    private void blackouts() {
        if (when.blackouts().stream().anyMatch(stretch -> stretch.to().isBefore(stretch.from()))) {
            note("blackouts", "dates-reversed");
        }
    }

    /** The first reason why no day between the two dates will do, if none will; of what is left of yesterday the programme knows more. */
    private void someDay() {
        if (when.to().filter(to -> !to.isBefore(today)).isEmpty()) {
            return;
        }
        var first = when.from().filter(today::isBefore).orElse(today);
        var soonest = today.plusDays(when.leadDays());
        if (when.to().get().isBefore(soonest)) {
            note("leadDays", "lead-beyond-end");
        } else if (none(first, this::isWeekday)) {
            note("weekdays", "no-such-day-in-range");
        } else if (none(first.isBefore(soonest) ? soonest : first, this::isFree)) {
            note("blackouts", "no-day-left");
        }
    }

    private boolean isWeekday(LocalDate day) {
        return when.weekdays().isEmpty() || when.weekdays().contains(day.getDayOfWeek());
    }

    private boolean isFree(LocalDate day) {
        return isWeekday(day) && when.blackouts().stream().noneMatch((Stretch stretch) -> stretch.contains(day));
    }

    /** Beyond what can be on sale nobody looks. */
    private boolean none(LocalDate from, Predicate<LocalDate> day) {
        var to = when.to().get();
        var end = to.isAfter(from.plusYears(FURTHEST_YEARS)) ? from.plusYears(FURTHEST_YEARS) : to;
        return end.isBefore(from) || from.datesUntil(end.plusDays(1)).noneMatch(day);
    }

    private void note(String field, String code) {
        problems.add(PreferenceProblem.of(field, code));
    }
}
