package dev.parterre.ticketing;

import dev.parterre.catalog.PerformanceState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** One evening as an iCalendar file (RFC 5545): times of the venue's wall with their zone, escaped texts, lines folded at 75 octets. */
final class EventCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final String LINE_END = "\r\n";

    private EventCalendar() {}

    enum Status {
        CONFIRMED,
        /** It waits for a new date. */
        TENTATIVE,
        CANCELLED;

        static Status of(PerformanceState state) {
            return switch (state) {
                case CANCELLED -> CANCELLED;
                case RESCHEDULED -> TENTATIVE;
                case DRAFT, SCHEDULED, ON_SALE, CLOSED -> CONFIRMED;
            };
        }
    }

    /**
     * What the calendar entry says.
     *
     * @param reference makes its UID, so that a second import replaces the first
     * @param sequence grows with every change: a calendar that has a newer one keeps it (RFC 5545, 3.8.7.4)
     */
    record Entry(
            String reference,
            String title,
            String location,
            String description,
            Instant startsAt,
            ZoneId zone,
            Duration lasts,
            Status status,
            int sequence,
            Instant writtenAt) {}

    static byte[] of(Entry entry) {
        var lines = new StringBuilder();
        for (var line : content(entry)) {
            fold(line, lines);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> content(Entry entry) {
        var zone = new CalendarZone(entry.zone(), entry.startsAt());
        var end = entry.startsAt().plus(entry.lasts());
        var content = new ArrayList<String>();
        content.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parterre//Tickets//EN"));
        content.addAll(zone.lines());
        content.addAll(List.of(
                "BEGIN:VEVENT",
                "UID:" + entry.reference() + "@parterre",
                "DTSTAMP:" + UTC.format(entry.writtenAt()),
                moment("DTSTART", entry.startsAt(), zone),
                moment("DTEND", end, zone),
                "SUMMARY:" + escaped(entry.title()),
                "LOCATION:" + escaped(entry.location()),
                "DESCRIPTION:" + escaped(entry.description()),
                "SEQUENCE:" + entry.sequence(),
                "STATUS:" + entry.status(),
                "END:VEVENT",
                "END:VCALENDAR"));
        return content;
    }

    private static String moment(String property, Instant instant, CalendarZone zone) {
        return zone.says(instant) ? zone.moment(property, instant) : property + ":" + UTC.format(instant);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    private static void fold(String line, StringBuilder folded) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            var width = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += width;
            i += Character.charCount(point);
        }
        folded.append(LINE_END);
    }
}
