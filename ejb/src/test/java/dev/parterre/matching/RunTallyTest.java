package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunTallyTest {

    @Test
    void sumsUpByOutcomeAndReason() {
        var tally = RunTally.of(List.of(
                new RunTally.Group(Outcome.BOOKED, "best-match", 5, 5),
                new RunTally.Group(Outcome.UNDONE, "best-match", 1, 1),
                new RunTally.Group(Outcome.OFFERED, "best-match", 3, 3),
                new RunTally.Group(Outcome.NONE, "no-match", 2, 0),
                new RunTally.Group(Outcome.NONE, "too-dear", 7, 7),
                new RunTally.Group(Outcome.FAILED, "payment-declined", 1, 1),
                new RunTally.Group(Outcome.PENDING, "best-match", 1, 1)));

        assertThat(tally.examined()).isEqualTo(19);
        assertThat(tally.matched()).isEqualTo(18);
        assertThat(tally.booked()).isEqualTo(6);
        assertThat(tally.offered()).isEqualTo(3);
        assertThat(tally.skipped())
                .containsExactly(entry("too-dear", 7), entry("no-match", 2), entry("payment-declined", 1));
    }

    @Test
    void whatHadWaitedForItsTimeWasNotLeftUndone() {
        var tally = RunTally.of(List.of(
                        new RunTally.Group(Outcome.BOOKED, "best-match", 5, 5),
                        new RunTally.Group(Outcome.OFFERED, "best-match", 3, 3)))
                .butFor(2);

        assertThat(tally.found()).isEqualTo(6);
        assertThat(tally.booked()).isEqualTo(5);
        assertThat(tally.offered()).isEqualTo(3);
    }

    @Test
    void onlyWhatPassesWithTimeIsWaitedFor() {
        assertThat(Reason.codesOverWithTime())
                .contains("budget-month-reached", "bookings-month-reached", "resting")
                .doesNotContain("no-match", "sold-out", "no-payment-method", "fault");
    }
}
