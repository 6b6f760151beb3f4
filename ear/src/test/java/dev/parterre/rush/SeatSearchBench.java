package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.importing.SeatQualityBench;
import dev.parterre.seating.BestAvailableBench;
import org.junit.jupiter.api.Test;

/** How long choosing the best seats takes, beside what the rush takes in all, and how good they are; needs no server and asserts no time. */
class SeatSearchBench {

    @Test
    void printsHowLongTheBestSeatsTake() {
        var table = BestAvailableBench.table();
        System.out.print(table);
        assertThat(table.lines()).hasSize(17);
    }

    @Test
    void printsHowGoodTheBestSeatsAre() throws Exception {
        var table = SeatQualityBench.table();
        System.out.print(table);
        assertThat(table.lines()).hasSize(13);
    }
}
