package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.seating.BestAvailableBench;
import org.junit.jupiter.api.Test;

/** How long choosing the best seats takes, beside what the rush takes in all; needs no server and asserts no time. */
class SeatSearchBench {

    @Test
    void printsHowLongTheBestSeatsTake() {
        var table = BestAvailableBench.table();
        System.out.print(table);
        assertThat(table.lines()).hasSize(17);
    }
}
