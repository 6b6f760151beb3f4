package dev.parterre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final TokenBuckets buckets = new TokenBuckets(3, Duration.ofSeconds(10));

    @Test
    void aFullBucketIsEmptiedAndThenTheAskerWaits() {
        for (var i = 0; i < 3; i++) {
            assertThat(buckets.take("a", NOON)).isZero();
        }
        assertThat(buckets.take("a", NOON)).isEqualTo(Duration.ofSeconds(10));
        assertThat(buckets.take("a", NOON.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void oneTokenComesBackPerInterval() {
        empty("a");

        assertThat(buckets.take("a", NOON.plusSeconds(10))).isZero();
        assertThat(buckets.take("a", NOON.plusSeconds(10))).isPositive();
    }

    @Test
    void aBucketHoldsNoMoreThanItsCapacity() {
        empty("a");
        var later = NOON.plus(Duration.ofDays(1));

        for (var i = 0; i < 3; i++) {
            assertThat(buckets.take("a", later)).isZero();
        }
        assertThat(buckets.take("a", later)).isPositive();
    }

    @Test
    void everyAskerHasABucketOfTheirOwn() {
        empty("a");

        assertThat(buckets.take("b", NOON)).isZero();
    }

    @Test
    void aClockThatGoesBackTakesNothingAway() {
        buckets.take("a", NOON);

        assertThat(buckets.take("a", NOON.minusSeconds(60))).isZero();
    }

    private void empty(String asker) {
        for (var i = 0; i < 3; i++) {
            buckets.take(asker, NOON);
        }
    }
}
