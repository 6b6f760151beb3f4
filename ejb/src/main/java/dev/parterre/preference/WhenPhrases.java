package dev.parterre.preference;

import dev.parterre.preference.PreferenceSpec.Stretch;
import dev.parterre.preference.PreferenceSpec.Term;
import dev.parterre.preference.PreferenceSpec.When;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Set;

/** Days, times, dates and terms of a wish in words. */
final class WhenPhrases {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime LATE = LocalTime.of(22, 0);
    /** More stretches than these are only counted. */
    private static final int NAMED = 3;

    private final Phrases phrases;
    private final Phrasebook book;

    WhenPhrases(Phrases phrases) {
        this.phrases = phrases;
        this.book = phrases.book();
    }

    void write(When when) {
        var time = times(when);
        if (!when.weekdays().isEmpty() || !time.isEmpty()) {
            phrases.link("sentence.comma");
            phrases.wish(days(when.weekdays(), time), when.weekdays().isEmpty() ? "timeFrom" : "weekdays");
        }
        if (when.from().isPresent() || when.to().isPresent()) {
            phrases.link("sentence.comma");
            phrases.wish(dates(when), "from");
        }
        if (!when.blackouts().isEmpty()) {
            blackouts(when);
        }
        if (when.leadDays() > 0) {
            phrases.add("leadDays", "sentence.leadDays", when.leadDays());
        }
    }

    void write(Term term) {
        term.pausedUntil().ifPresent(day -> phrases.add("pausedUntil", "sentence.pausedUntil", phrases.date(day)));
        term.endsOn().ifPresent(day -> phrases.add("endsOn", "sentence.endsOn", phrases.date(day)));
    }

    private void blackouts(When when) {
        var all = when.blackouts();
        if (all.size() > NAMED) {
            phrases.add("blackouts", "sentence.notDays", all.size());
        } else {
            phrases.add(
                    "blackouts",
                    "sentence.notOn",
                    book.either(all.stream().map(this::stretch).toList()));
        }
    }

    private String stretch(Stretch stretch) {
        return stretch.from().equals(stretch.to())
                ? phrases.date(stretch.from())
                : book.say("sentence.stretch", phrases.date(stretch.from()), phrases.date(stretch.to()));
    }

    private String days(Set<DayOfWeek> weekdays, String time) {
        if (weekdays.isEmpty() || weekdays.size() == 7) {
            return time.isEmpty() ? book.say("sentence.anyDay") : book.say("sentence.anyDay") + ' ' + time;
        }
        var days = weekdays.stream().sorted(Comparator.naturalOrder()).toList();
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        var unbroken = days.size() > 2 && last.getValue() - first.getValue() == days.size() - 1;
        if (unbroken) {
            return (book.say("sentence.dayRange", day(first), day(last)) + ' ' + time).strip();
        }
        var named = book.both(days.stream().map(this::day).toList());
        return time.isEmpty() ? book.say("sentence.onDays", named) : named + ' ' + time;
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, book.locale());
    }

    private String times(When when) {
        if (when.timeFrom().isEmpty() && when.timeTo().isEmpty()) {
            return "";
        }
        var from = when.timeFrom().orElse(LocalTime.MIN);
        var to = when.timeTo().orElse(LocalTime.MAX);
        if (!from.isBefore(EVENING) && from.getHour() < 20 && !to.isBefore(LATE)) {
            return book.say("sentence.evenings");
        }
        if (from.isBefore(NOON) && !to.isAfter(NOON)) {
            return book.say("sentence.mornings");
        }
        if (!from.isBefore(NOON) && from.isBefore(EVENING) && !to.isAfter(LocalTime.of(18, 0))) {
            return book.say("sentence.afternoons");
        }
        var key = when.timeTo().isEmpty()
                ? "sentence.after"
                : when.timeFrom().isEmpty() ? "sentence.before" : "sentence.between";
        return book.say(key, from.toString(), to.toString());
    }

    private String dates(When when) {
        var key = when.to().isEmpty()
                ? "sentence.fromDate"
                : when.from().isEmpty() ? "sentence.untilDate" : "sentence.dateRange";
        return book.say(
                key,
                when.from().map(phrases::date).orElse(""),
                when.to().map(phrases::date).orElse(""));
    }
}
