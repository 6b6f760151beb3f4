package dev.parterre.batch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupSizeTest {

    private static final boolean CONTESTED = true;

    private final GroupSize size = new GroupSize();

    @Test
    void takesAllThatWaitWhileThatGoesWell() {
        assertThat(size.next(25)).isEqualTo(25);
        size.learn(!CONTESTED);
        assertThat(size.next(64)).isEqualTo(64);
        assertThat(size.next(100)).isEqualTo(64);
    }

    @Test
    void goesOneByOneAfterAContestedGroupAndThenByMoreAndMore() {
        size.learn(CONTESTED);
        assertThat(size.next(25)).isEqualTo(1);
        size.learn(!CONTESTED);
        assertThat(size.next(25)).isEqualTo(2);
        size.learn(!CONTESTED);
        size.learn(!CONTESTED);
        assertThat(size.next(25)).isEqualTo(8);
    }

    @Test
    void beginsAnewWithEachContestedGroup() {
        size.learn(CONTESTED);
        size.learn(!CONTESTED);
        size.learn(!CONTESTED);
        size.learn(CONTESTED);
        assertThat(size.next(25)).isEqualTo(1);
    }
}
