package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void codeIsTheNameInKebabCase() {
        assertThat(new IdempotencyKeyReused("k").code()).isEqualTo("idempotency-key-reused");
        assertThat(new NotAnAmount("x", "EUR").code()).isEqualTo("not-an-amount");
        assertThat(new NotAnAmount("x", "EUR").facts()).containsEntry("amount", "x");
    }
}
