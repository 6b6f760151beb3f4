package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineHoldTest {

    private static final int LENGTH = 43;

    @Test
    void aHoldOutOfALineIsKnownAsOneAndAsTheEngines() {
        assertThat(EngineHold.mark(true).id()).startsWith(EngineHold.LINE_MARK).hasSize(LENGTH);
        assertThat(EngineHold.mark(false).id())
                .startsWith(EngineHold.MARK)
                .doesNotStartWith(EngineHold.LINE_MARK)
                .hasSize(LENGTH);
        assertThat(EngineHold.LINE_MARK).startsWith(EngineHold.MARK);
    }
}
