package dev.parterre.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatQuality;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * The seats chosen in halls as they are, beside what no choice can beat; what small halls show beside every subset of their seats is in
 * {@code ExhaustiveSearchTest}.
 */
class SeatQualityTest {

    @Test
    void isTheBestInARealStadium() throws IOException {
        assertQuality("real stadium", RealHalls.stadium(), 100);
    }

    @Test
    void isTheBestInARealTheatre() throws IOException {
        assertQuality("real theatre", RealHalls.theatre(), 100);
    }

    @Test
    void isTheBestInAnArena() {
        assertQuality("arena of 16,000", RealHalls.arena(), 10);
    }

    private static void assertQuality(String name, PlanGeometry hall, int questions) {
        var table = new StringBuilder(SeatQuality.HEAD);
        for (var sold : SeatQualityBench.SOLD) {
            var line = SeatQuality.measured(hall, sold, questions);
            table.append(line.of(name, sold));
            assertThat(line.best()).as("the best side by side").isEqualTo(line.together());
            assertThat(line.bestStep()).as("as near as can be").isEqualTo(line.parted());
            assertThat(line.cost()).as("of what it costs, what it must").isBetween(0.4, 1.0);
            assertThat(line.swapped()).as("better by a swap").isLessThanOrEqualTo(line.parted() / 20);
            assertThat(line.exhaustedBest()).as("the best of all subsets").isEqualTo(line.exhausted());
        }
        System.out.print(table);
    }
}
