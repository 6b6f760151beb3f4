package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.catalog.SaleWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's clock may jump: no hold gets lost or lives for ever because of it, and none comes back to life. */
class JumpingClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = NOON.plus(HoldPolicy.HOLD);
    private static final Instant EVENING = NOON.plus(Duration.ofHours(7));

    @Test
    void aClockThatJumpsAheadEndsAHoldAtOnce() throws Exception {
        var hold = aHoldUntil(END);
        assertThat(hold.stateAt(END.minusNanos(1))).isEqualTo(HoldState.ACTIVE);
        assertThat(hold.stateAt(END)).isEqualTo(HoldState.EXPIRED);
        assertThat(hold.stateAt(END.plus(Duration.ofDays(400)))).isEqualTo(HoldState.EXPIRED);
        assertThatThrownBy(() -> hold.checkAlive(END.plusSeconds(1))).isInstanceOf(HoldExpired.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 600, 86_400, 3_000_000})
    void aClockThatGoesBackNeitherEndsNorRevivesAHold(long seconds) throws Exception {
        var earlier = NOON.minusSeconds(seconds);
        var hold = aHoldUntil(END);
        assertThatCode(() -> hold.checkAlive(earlier)).doesNotThrowAnyException();
        hold.end(HoldState.EXPIRED);
        assertThat(hold.stateAt(earlier)).isEqualTo(HoldState.EXPIRED);
        assertThatThrownBy(() -> hold.checkAlive(earlier)).isInstanceOf(HoldExpired.class);
    }

    @Test
    void whatIsProlongedByAClockThatWentBackKeepsItsEnd() throws Exception {
        var hold = aHoldUntil(END);
        hold.prolong(NOON.minus(Duration.ofHours(1)).plus(HoldPolicy.TIME_TO_PAY));
        assertThat(hold.expiresAt()).isEqualTo(END);
        hold.extend(END.plus(HoldPolicy.EXTENSION));
        assertThat(hold.expiresAt()).isEqualTo(END.plus(HoldPolicy.EXTENSION));
        assertThatThrownBy(() -> hold.extend(END.plus(HoldPolicy.EXTENSION).plusSeconds(1)))
                .isInstanceOf(HoldAlreadyExtended.class);
    }

    @Test
    void noHoldOutlivesTheBeginningWhateverTheClockSays() {
        var performance = aPerformance();
        assertThat(HoldPolicy.end(NOON, HoldPolicy.HOLD, performance)).isEqualTo(END);
        assertThat(HoldPolicy.end(EVENING.minusSeconds(60), HoldPolicy.HOLD, performance))
                .isEqualTo(EVENING);
        assertThat(HoldPolicy.end(EVENING.plus(Duration.ofDays(3)), HoldPolicy.HOLD, performance))
                .isEqualTo(EVENING);
        assertThat(HoldPolicy.end(NOON, Duration.ofDays(4000), performance)).isEqualTo(EVENING);
    }

    @Test
    void whatTakesThePlaceOfAHoldGoesOnWithItsTime() throws Exception {
        var performance = aPerformance();
        var hold = aHoldUntil(END);
        var ninthMinute = NOON.plus(Duration.ofMinutes(9));
        assertThat(HoldPolicy.time(ninthMinute, HoldPolicy.HOLD, performance, Optional.of(hold)))
                .isEqualTo(new HoldTime(END, false, true));
        hold.extend(END.plus(HoldPolicy.EXTENSION));
        assertThat(HoldPolicy.time(END, HoldPolicy.HOLD, performance, Optional.of(hold)))
                .isEqualTo(new HoldTime(END.plus(HoldPolicy.EXTENSION), true, true));
        assertThat(HoldPolicy.time(NOON.plusSeconds(60), HoldPolicy.HOLD, performance, Optional.of(hold)))
                .as("extended early, changed early")
                .isEqualTo(new HoldTime(END.plus(HoldPolicy.EXTENSION), true, true));
        assertThat(HoldPolicy.time(END, HoldPolicy.HOLD, performance, Optional.empty()))
                .isEqualTo(new HoldTime(END.plus(HoldPolicy.HOLD), false, false));
    }

    @Test
    void anOfferOfDaysIsNotChangedForOtherPlacesOfDays() throws Exception {
        var offered = aHoldUntil(EVENING);
        assertThat(HoldPolicy.time(NOON, HoldPolicy.HOLD, aPerformance(), Optional.of(offered))
                        .until())
                .isEqualTo(END);
    }

    @Test
    void theSaleOpensAndClosesByTheClockAlone() {
        var performance = aPerformance();
        assertThatCode(() -> HoldPolicy.checkOnSale(performance, NOON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> HoldPolicy.checkOnSale(performance, EVENING)).isInstanceOf(NotOnSale.class);
        assertThatThrownBy(() -> HoldPolicy.checkOnSale(performance, NOON.minus(Duration.ofDays(2))))
                .isInstanceOf(NotOnSale.class);
        assertThatCode(() -> HoldPolicy.checkOnSale(performance, NOON)).doesNotThrowAnyException();
    }

    private static PerformanceDetail aPerformance() {
        return new PerformanceDetail(
                null,
                null,
                null,
                null,
                null,
                null,
                EVENING,
                ZoneOffset.UTC,
                PerformanceState.ON_SALE,
                new SaleWindow(NOON.minus(Duration.ofDays(1)), EVENING),
                10,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** As it is read from its row. */
    private static Hold aHoldUntil(Instant end) throws ReflectiveOperationException {
        var hold = new Hold();
        set(hold, "state", HoldState.ACTIVE);
        set(hold, "expiresAt", end);
        return hold;
    }

    private static void set(Hold hold, String field, Object value) throws ReflectiveOperationException {
        var column = Hold.class.getDeclaredField(field);
        column.setAccessible(true);
        column.set(hold, value);
    }
}
