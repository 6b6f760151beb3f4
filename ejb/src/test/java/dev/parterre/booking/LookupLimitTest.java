package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LookupLimitTest {

    private final Hand clock = new Hand();
    private final LookupLimit limit = new LookupLimit(clock);
    private final BookingReference reference = BookingReference.next();

    @Test
    void aBookingRestsAfterTenWrongAddresses() {
        for (var tries = 0; tries < 10; tries++) {
            assertThatCode(() -> limit.check(reference)).doesNotThrowAnyException();
            limit.wrong(reference);
        }
        assertThatThrownBy(() -> limit.check(reference)).isInstanceOf(TooManyLookups.class);
        assertThatCode(() -> limit.check(BookingReference.next())).doesNotThrowAnyException();
        clock.turn(Duration.ofMinutes(15));
        assertThatCode(() -> limit.check(reference)).doesNotThrowAnyException();
    }

    /** A clock that stands until it is turned. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void turn(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
