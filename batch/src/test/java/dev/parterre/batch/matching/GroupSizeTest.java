package dev.parterre.batch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupSizeTest {

    private final GroupSize size = new GroupSize();

    @Test
    void takesAllThatWaitWhileThatGoesWell() {
        assertThat(size.next(25)).isEqualTo(25);
        size.wentWell();
        assertThat(size.next(64)).isEqualTo(64);
        assertThat(size.next(100)).isEqualTo(64);
    }

    @Test
    void goesOneByOneAfterAFailureAndThenByMoreAndMore() {
        size.failed();
        assertThat(size.next(25)).isEqualTo(1);
        size.wentWell();
        assertThat(size.next(25)).isEqualTo(2);
        size.wentWell();
        size.wentWell();
        assertThat(size.next(25)).isEqualTo(8);
    }

    @Test
    void beginsAnewWithEachFailure() {
        size.failed();
        size.wentWell();
        size.wentWell();
        size.failed();
        assertThat(size.next(25)).isEqualTo(1);
    }
}
