package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeNameTest {

    @ParameterizedTest
    @CsvSource({
        "parterre, parterre",
        "'box office 1', box_office_1",
        "каса-1, ____-1",
        "a2345678901234567890123456789012345678901234567890, a234567890123456789012345678901234567890"
    })
    void isWhatTheColumnsCanKeep(String configured, String kept) {
        assertThat(NodeName.legible(configured)).isEqualTo(kept);
    }
}
