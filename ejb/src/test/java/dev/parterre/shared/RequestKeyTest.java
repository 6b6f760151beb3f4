package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestKeyTest {

    private final RequestKey key = RequestKey.of("account:1", "k", "POST /holds\n{}");

    @Test
    void isTheSameForTheSameRequest() {
        assertThat(RequestKey.of("account:1", "k", "POST /holds\n{}")).isEqualTo(key);
    }

    @Test
    void namesWhoAskedUnderWhichKeyAndNothingElse() {
        assertThat(RequestKey.of("account:1", "k", "POST /bookings\n{}").id()).isEqualTo(key.id());
        assertThat(RequestKey.of("account:2", "k", "POST /holds\n{}").id()).isNotEqualTo(key.id());
        assertThat(RequestKey.of("account:1", "l", "POST /holds\n{}").id()).isNotEqualTo(key.id());
    }

    /** As long as its columns are, whatever a client sends. */
    @Test
    void isADigest() {
        var longest = RequestKey.of("x".repeat(10_000), "й".repeat(10_000), "z".repeat(10_000));
        assertThat(longest.id()).hasSize(43).matches("[\\w-]+");
        assertThat(longest.content()).hasSize(43);
        assertThat(RequestKey.of("", "", "").id()).hasSize(43);
    }

    @Test
    void tellsAnotherContent() {
        var other = RequestKey.of("account:1", "k", "POST /holds\n{\"quantity\":2}");
        assertThatCode(() -> key.checkSame(key.content())).doesNotThrowAnyException();
        assertThatThrownBy(() -> other.checkSame(key.content())).isInstanceOf(IdempotencyKeyReused.class);
        assertThatThrownBy(() -> key.checkSame(null)).isInstanceOf(IdempotencyKeyReused.class);
    }
}
