package dev.parterre.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.PerformanceState;
import dev.parterre.ticketing.EventCalendar.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCalendarTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    private static String calendar(String title, String location) {
        return calendar(title, location, Instant.parse("2026-12-12T17:00:00Z"), SOFIA);
    }

    private static String calendar(String title, String location, Instant start, ZoneId zone) {
        return calendar(title, location, start, zone, Status.CONFIRMED, 0);
    }

    private static String calendar(
            String title, String location, Instant start, ZoneId zone, Status status, int sequence) {
        return new String(
                EventCalendar.of(new EventCalendar.Entry(
                        "7KQ2M9HD4T",
                        title,
                        location,
                        "Партер, ред 7, място 14",
                        start,
                        zone,
                        Duration.ofMinutes(150),
                        status,
                        sequence,
                        Instant.parse("2026-11-22T09:00:00Z"))),
                StandardCharsets.UTF_8);
    }

    @Test
    void saysWhenOnTheVenuesWall() {
        assertThat(calendar("Турандот", "Софийска опера"))
                .contains(
                        "DTSTART;TZID=Europe/Sofia:20261212T190000\r\n",
                        "DTEND;TZID=Europe/Sofia:20261212T213000\r\n",
                        "UID:7KQ2M9HD4T@parterre\r\n");
    }

    @Test
    void bringsTheZoneWithTheChangesOfClocksAroundIt() {
        assertThat(calendar("Турандот", "x"))
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Sofia\r\n"
                        + "BEGIN:STANDARD\r\nDTSTART:20261025T040000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n"
                        + "BEGIN:DAYLIGHT\r\nDTSTART:20270328T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nEND:DAYLIGHT\r\n"
                        + "END:VTIMEZONE\r\n");
    }

    @Test
    void knowsZonesThatNeverChange() {
        assertThat(calendar("x", "y", Instant.parse("2026-12-12T17:00:00Z"), ZoneId.of("UTC")))
                .contains(
                        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\n",
                        "DTSTART;TZID=UTC:20261212T170000\r\n");
    }

    @Test
    void theHourThatComesTwiceIsSaidInUtcTheSecondTime() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(calendar("x", "y", first, SOFIA)).contains("DTSTART;TZID=Europe/Sofia:20261025T033000\r\n");
        assertThat(calendar("x", "y", first.plusSeconds(3600), SOFIA)).contains("DTSTART:20261025T013000Z\r\n");
    }

    @Test
    void escapesWhatTheFormatReserves() {
        assertThat(calendar("Rock; pop, \\ and\nmore", "x")).contains("SUMMARY:Rock\\; pop\\, \\\\ and\\nmore\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ON_SALE, CONFIRMED",
        "CLOSED, CONFIRMED",
        "RESCHEDULED, TENTATIVE",
        "CANCELLED, CANCELLED",
    })
    void saysWhetherItTakesPlaceAndHowOftenItHasChanged(PerformanceState state, String status) {
        var evening = Instant.parse("2026-12-12T17:00:00Z");
        assertThat(calendar("x", "y", evening, SOFIA, Status.of(state), 3))
                .contains("SEQUENCE:3\r\n", "STATUS:" + status + "\r\n");
    }

    @Test
    void nobodyCanAddALine() {
        assertThat(calendar("Evening\r\nATTENDEE:mailto:x@y.example", "x")).doesNotContain("\r\nATTENDEE");
    }

    @Test
    void foldsAtSeventyFiveOctetsAndNeverInsideACharacter() {
        var folded = calendar("Симфония ".repeat(30), "🎻".repeat(60));
        for (var line : folded.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(folded.replace("\r\n ", "")).contains("🎻".repeat(60));
    }
}
