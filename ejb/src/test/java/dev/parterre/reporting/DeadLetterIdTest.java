package dev.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterIdTest {

    @Test
    void isReadAsItIsWritten() {
        var id = new DeadLetterId("ID:0b7a2a5e-c7a4-11f1-8f2c-0242ac110002", "MailOnOfferMade.MailOnOfferMade");

        assertThat(DeadLetterId.of(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ID:1",
                "1/queue",
                "ID:1' or '1'='1/queue",
                "ID:1/queue' or fact is null or fact = '",
                "ID:1/a b"
            })
    void whatWasNotWrittenByItIsNoLetter(String text) {
        assertThatThrownBy(() -> DeadLetterId.of(text)).isInstanceOf(NoSuchDeadLetter.class);
    }
}
