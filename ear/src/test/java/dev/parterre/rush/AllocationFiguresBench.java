package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.allocation.AllocationBench;
import dev.parterre.importing.HallAllocationBench;
import org.junit.jupiter.api.Test;

/** How well and how fast scarce places are allocated; needs no server and asserts no time. */
class AllocationFiguresBench {

    /** The column of the table. */
    private static final int SHARE = 7;

    @Test
    void printsHowGoodTheAllocationIs() {
        var table = AllocationBench.table();
        System.out.print(table);
        assertThat(table.lines()).hasSize(6);
        var largest = table.strip().lines().reduce((one, other) -> other).orElseThrow();
        assertThat(Double.parseDouble(largest.strip().split(" +")[SHARE]))
                .as("per cent of what nobody can exceed")
                .isGreaterThanOrEqualTo(99.5);
    }

    @Test
    void printsWhatWholeHallsCouldBe() throws Exception {
        var table = HallAllocationBench.table();
        System.out.print(table);
        assertThat(table.lines()).hasSize(4);
    }
}
