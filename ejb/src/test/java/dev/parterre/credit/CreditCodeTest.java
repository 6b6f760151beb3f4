package dev.parterre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isReadAsPeopleWriteIt() {
        var code = CreditCode.next();
        assertThat(Stream.of(
                        code.grouped(),
                        code.grouped().toLowerCase(),
                        code.value().replace('0', 'O')))
                .allMatch(text -> CreditCode.read(text).orElseThrow().equals(code));
    }

    @Test
    void aWrongCharacterIsFound() {
        for (var round = 0; round < 20; round++) {
            var code = CreditCode.next().value();
            for (var at = 0; at < code.length(); at++) {
                for (var letter : ALPHABET.toCharArray()) {
                    var other = code.substring(0, at) + letter + code.substring(at + 1);
                    assertThat(CreditCode.read(other).isPresent()).isEqualTo(other.equals(code));
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        assertThat(Stream.of(null, "", "7KQ2", "7KQ2-M9HD-4X12-3456-7890", "ЙКЛМ"))
                .allMatch(text -> CreditCode.read(text).isEmpty());
        assertThat(CreditCode.next().toString()).contains("…").hasSizeLessThan(20);
    }

    @Test
    void tryingRestsAfterTenWrongCodesOfOneAccount() {
        var attempts = new CodeAttempts(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        for (var wrong = 0; wrong < 10; wrong++) {
            attempts.check("7");
            attempts.wrong("7");
        }
        assertThatThrownBy(() -> attempts.check("7"))
                .isInstanceOfSatisfying(TooManyCreditCodes.class, no -> assertThat(no.retryAfter())
                        .isPresent());
        attempts.check("8");
        attempts.check(null);
    }
}
