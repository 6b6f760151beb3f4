package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.allocation.AllocationBench;
import dev.parterre.importing.HallAllocationBench;
import org.junit.jupiter.api.Test;

/** How well and how fast scarce places are allocated; needs no server and asserts no time. */
class AllocationFiguresBench {

    @Test
    void printsHowGoodTheAllocationIs() {
        var table = AllocationBench.table();
        System.out.print(table);
        assertThat(table.lines()).hasSize(6);
    }

    @Test
    void printsWhatWholeHallsCouldBe() throws Exception {
        var table = HallAllocationBench.table();
        System.out.print(table);
        assertThat(table.lines()).hasSize(4);
    }
}
