package dev.parterre.ticketing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * A zone as iCalendar's {@code VTIMEZONE}, so that an entry stays at the hour on the venue's wall in every calendar: the change of clocks
 * before the entry and the one after it, which is all that the entry can be measured by.
 */
record CalendarZone(ZoneId zone, Instant around) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    List<String> lines() {
        var rules = zone.getRules();
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + zone.getId());
        var before = rules.previousTransition(around.plusSeconds(1));
        var after = rules.nextTransition(around);
        if (before != null) {
            observance(before, lines);
        } else {
            var offset = rules.getOffset(around);
            observance(LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, false, lines);
        }
        if (after != null) {
            observance(after, lines);
        }
        lines.add("END:VTIMEZONE");
        return lines;
    }

    private void observance(ZoneOffsetTransition change, List<String> lines) {
        var summer = zone.getRules().isDaylightSavings(change.getInstant());
        observance(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), summer, lines);
    }

    private static void observance(
            LocalDateTime from, ZoneOffset before, ZoneOffset after, boolean summer, List<String> lines) {
        var kind = summer ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN:" + kind);
        lines.add("DTSTART:" + LOCAL.format(from));
        lines.add("TZOFFSETFROM:" + offset(before));
        lines.add("TZOFFSETTO:" + offset(after));
        lines.add("END:" + kind);
    }

    /** {@code +0200}, with seconds where there are any. */
    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }

    /** {@code DTSTART;TZID=Europe/Sofia:20261212T190000}. */
    String moment(String property, Instant instant) {
        return property + ";TZID=" + zone.getId() + ":" + LOCAL.format(instant.atZone(zone));
    }

    /** Whether the local time says which instant is meant: when clocks go back, the hour between is meant the first time. */
    boolean says(Instant instant) {
        var local = instant.atZone(zone).toLocalDateTime();
        return local.atZone(zone).toInstant().equals(instant);
    }
}
