package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.EventQuery.Days;
import dev.parterre.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgrammeFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final EventQuery EVERYTHING = EventQuery.everything(new PageRequest(0, 20));
    private static final EventQuery THAT_DAY =
            EVERYTHING.on(new Days(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)));

    @Test
    void goesByTheClockAndNotByTheDatabasesOwn() {
        assertThat(ProgrammeFilter.of(EVERYTHING, NOW).sql()).contains(":now").doesNotContain(FindableSql.NOW);
        assertThat(ProgrammeFilter.of(EVERYTHING, NOW).values()).containsEntry("now", NOW);
    }

    @Test
    void whatWaitsForADateIsFoundByThoseWhoHaveToGiveItOneAndByWhoHasTickets() {
        assertThat(ProgrammeFilter.toBeHeld(EVERYTHING, NOW).sql()).contains("RESCHEDULED");
        assertThat(ProgrammeFilter.of(EVERYTHING, NOW).sql()).contains("RESCHEDULED", "CANCELLED");
        assertThat(ProgrammeFilter.dated(EVERYTHING, NOW).sql()).doesNotContain("RESCHEDULED", "CANCELLED");
    }

    @Test
    void whatWaitsForADateIsOnNoDay() {
        assertThat(ProgrammeFilter.of(THAT_DAY, NOW).sql()).contains("p.state <> 'RESCHEDULED'");
        assertThat(ProgrammeFilter.of(EVERYTHING, NOW).sql()).doesNotContain("p.state <> 'RESCHEDULED'");
    }
}
