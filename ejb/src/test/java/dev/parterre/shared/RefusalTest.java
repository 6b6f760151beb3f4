package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void codeIsTheNameInKebabCase() {
        assertThat(new IdempotencyKeyReused("k").code()).isEqualTo("idempotency-key-reused");
        assertThat(new NotAnAmount("x", "EUR").code()).isEqualTo("not-an-amount");
        assertThat(new NotAnAmount("x", "EUR").facts()).containsEntry("amount", "x");
    }

    @Test
    void whatIsUnavailableSaysWhenToComeBack() {
        assertThat(new Overloaded(Duration.ofSeconds(3)).retryAfter()).contains(Duration.ofSeconds(3));
        assertThat(new Overloaded(Duration.ofMillis(20)).retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(new Down().retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(new NotAnAmount("x", "EUR").retryAfter()).isEmpty();
    }

    private static final class Down extends Refusal {
        private Down() {
            super(Kind.UNAVAILABLE, Map.of());
        }
    }
}
