package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.booking.BookingOutcome;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingState;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.payment.GatewayUnavailable;
import dev.parterre.payment.SilentGateway;
import dev.parterre.shared.Overloaded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentRoundTest {

    private static final BookingReference BOOKING = BookingReference.of("0123456789");
    private static final Optional<PerformanceId> HERE = Optional.of(new PerformanceId(1));
    private static final Optional<PerformanceId> THERE = Optional.of(new PerformanceId(2));

    private final Hand clock = new Hand();
    private int alive;
    private int asked;
    private final PaymentRound round = new PaymentRound(clock, () -> alive++);

    @Test
    void chargesOneAfterTheOtherWhileTheGatewayAnswers() {
        assertThat(round.begin(HERE, () -> BOOKING)).isEqualTo(BOOKING);
        assertThat(round.pay(this::paid).isConfirmed()).isTrue();
        assertThat(round.pay(this::paid).isConfirmed()).isTrue();

        assertThat(asked).isEqualTo(2);
        assertThat(alive).isEqualTo(3);
    }

    @Test
    void aGatewayThatWasSilentOnceIsNotAskedAgain() {
        assertThatThrownBy(() -> round.pay(this::silence)).isInstanceOf(GatewayUnavailable.class);
        assertThatThrownBy(() -> round.pay(this::paid)).isInstanceOf(GatewayUnavailable.class);

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aSlowGatewayIsNotWaitedForLongerThanOthersLeaveTheseAlone() {
        round.pay(this::paid);
        clock.pass(Duration.ofSeconds(91));

        assertThatThrownBy(() -> round.pay(this::paid)).isInstanceOf(Overloaded.class);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whatNeedsNoAnswerIsBegunAlthoughTheGatewayIsSilentForAnother() {
        assertThatThrownBy(() -> round.begin(HERE, () -> {
                    throw SilentGateway.silence();
                }))
                .isInstanceOf(GatewayUnavailable.class);
        assertThatThrownBy(() -> round.begin(HERE, () -> BOOKING)).isInstanceOf(GatewayUnavailable.class);

        assertThat(round.begin(THERE, () -> BOOKING)).isEqualTo(BOOKING);
        assertThatThrownBy(() -> round.pay(this::paid)).isInstanceOf(GatewayUnavailable.class);
        assertThat(asked).isZero();
    }

    private BookingOutcome paid() {
        asked++;
        return new BookingOutcome(BOOKING, BookingState.CONFIRMED, Optional.empty());
    }

    private BookingOutcome silence() {
        asked++;
        throw SilentGateway.silence();
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
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
