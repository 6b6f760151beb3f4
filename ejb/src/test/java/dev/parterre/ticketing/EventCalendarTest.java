package dev.parterre.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventCalendarTest {

    private static String calendar(String title, String location) {
        return new String(
                EventCalendar.of(new EventCalendar.Entry(
                        "7KQ2M9HD4T",
                        title,
                        location,
                        "Партер, ред 7, място 14",
                        Instant.parse("2026-12-12T17:00:00Z"),
                        Duration.ofMinutes(150),
                        Instant.parse("2026-11-22T09:00:00Z"))),
                StandardCharsets.UTF_8);
    }

    @Test
    void saysWhenInUtc() {
        assertThat(calendar("Турандот", "Софийска опера"))
                .contains("DTSTART:20261212T170000Z\r\n", "DTEND:20261212T193000Z\r\n", "UID:7KQ2M9HD4T@parterre\r\n");
    }

    @Test
    void escapesWhatTheFormatReserves() {
        assertThat(calendar("Rock; pop, \\ and\nmore", "x")).contains("SUMMARY:Rock\\; pop\\, \\\\ and\\nmore\r\n");
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
