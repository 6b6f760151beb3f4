package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.matching.Round.Way;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Passes over a line while something happens every two seconds. */
class RoundTest {

    private static final Instant BEGUN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TURN_ENDS = BEGUN.plusSeconds(10);

    @Test
    void newsBringsItToTheFrontAtOnceButNotTooOften() {
        var round = Round.first(TURN_ENDS);

        assertThat(round.way(true, BEGUN, BEGUN.plusSeconds(1))).isEqualTo(Way.ON);
        assertThat(round.way(false, BEGUN, BEGUN.plusSeconds(3))).isEqualTo(Way.ON);
        assertThat(round.mayHaveRest()).isTrue();
        assertThat(round.way(true, BEGUN, BEGUN.plusSeconds(3))).isEqualTo(Way.TO_THE_FRONT);
    }

    @Test
    void otherLinesHaveTheirTurn() {
        assertThat(Round.first(TURN_ENDS).way(false, BEGUN, TURN_ENDS.plusMillis(1)))
                .isEqualTo(Way.AWAY);
        assertThat(Round.toTheEnd(BEGUN)
                        .way(false, BEGUN, BEGUN.plus(Round.LONGEST).plusMillis(1)))
                .isEqualTo(Way.AWAY);
    }

    @Test
    void whatComesBackWhileItGoesToTheEndIsForTheFront() {
        var round = Round.toTheEnd(BEGUN);

        assertThat(round.way(false, BEGUN, BEGUN.plusSeconds(30))).isEqualTo(Way.ON);
        assertThat(round.mayHaveRest()).isTrue();
        assertThat(round.way(true, BEGUN, BEGUN.plusSeconds(31))).isEqualTo(Way.ON);
        assertThat(round.mayHaveRest()).isFalse();
        assertThat(round.way(false, BEGUN, BEGUN.plusSeconds(32))).isEqualTo(Way.ON);
        assertThat(round.mayHaveRest()).as("it stays so").isFalse();
    }

    /** A minute's work, a place comes back every two seconds: with every pass broken off nobody behind the first 21 would be asked. */
    @Test
    void theLastInALongLineIsAskedWhateverKeepsHappening() {
        var line = 600;
        var each = Duration.ofMillis(100);
        var now = BEGUN;
        var furthest = 0;
        var round = Round.first(now.plusSeconds(10));
        for (var pass = 0; pass < 2; pass++) {
            var begun = now;
            var way = Way.ON;
            var asked = 0;
            while (way == Way.ON && asked < line) {
                now = now.plus(each);
                way = round.way(Duration.between(begun, now).toSeconds() >= 2, begun, now);
                asked += way == Way.ON ? 1 : 0;
            }
            furthest = Math.max(furthest, asked);
            round = way == Way.TO_THE_FRONT ? Round.toTheEnd(now) : Round.first(now.plusSeconds(10));
        }
        assertThat(furthest).isEqualTo(line);
    }
}
