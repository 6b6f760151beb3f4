package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.catalog.PerformanceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When rows are read for a picture, and that what is committed meanwhile is not forgotten. */
class KeptPictureTest {

    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(TEN);
    private final AtomicInteger readings = new AtomicInteger();
    private final PlacePicture picture =
            new PlacePicture(new PlanPlaces(stallsOf(2, 5).plan()));

    @Test
    void readsOnlyWhenNobodyDidSince() {
        var kept = kept(() -> {});
        kept.readUnlessSince(TEN);
        kept.readUnlessSince(TEN);
        assertThat(readings).hasValue(1);
        time.set(TEN.plusMillis(1));
        kept.readUnlessSince(TEN);
        assertThat(readings).hasValue(1);
        kept.readUnlessSince(TEN.plusMillis(1));
        assertThat(readings).hasValue(2);
    }

    @Test
    void isOldWhenDiscreditedOrWhenTheClockWasSetBack() {
        var kept = kept(() -> {});
        kept.readUnlessSince(TEN);
        assertThat(kept.isOlderThan(TEN)).isFalse();
        kept.discredit();
        assertThat(kept.isOlderThan(TEN)).isTrue();
        kept.readUnlessSince(TEN);
        time.set(TEN.minusSeconds(3_600));
        assertThat(kept.isOlderThan(TEN.minusSeconds(3_601))).isTrue();
    }

    @Test
    void isReadBeforeItIsShownWhenNobodyHasLookedForAWhile() {
        var kept = kept(() -> {});
        assertThat(kept.hasToBeReadFirst(TEN)).as("never read").isTrue();
        kept.readUnlessSince(TEN);
        kept.lookedAt(TEN);
        time.set(TEN.plusSeconds(10));
        assertThat(kept.hasToBeReadFirst(TEN)).as("looked at all the time").isFalse();
        assertThat(kept.hasToBeReadFirst(TEN.plusSeconds(7))).isTrue();
        kept.lookedAt(TEN.plusSeconds(9));
        assertThat(kept.hasToBeReadFirst(TEN.plusSeconds(7))).isFalse();
        kept.discredit();
        assertThat(kept.hasToBeReadFirst(TEN.plusSeconds(7))).isTrue();
    }

    @Test
    void whoDiscreditsItDuringAReadingIsNotOverheard() {
        var discredited = new AtomicReference<KeptPicture>();
        var kept = kept(() -> discredited.get().discredit());
        discredited.set(kept);
        kept.readUnlessSince(TEN);
        assertThat(kept.isOlderThan(TEN)).isTrue();
    }

    @Test
    void anOlderReadingServesWhileNewerOnesFail() {
        var fails = new AtomicBoolean(true);
        var kept = kept(() -> {
            if (fails.get()) {
                throw new IllegalStateException("no database");
            }
        });
        assertThatThrownBy(() -> kept.readUnlessSince(TEN)).isInstanceOf(IllegalStateException.class);
        assertThat(kept.wasEverRead()).isFalse();
        assertThat(kept.failedSince(TEN.minusSeconds(1))).isFalse();

        fails.set(false);
        kept.readUnlessSince(TEN);
        fails.set(true);
        time.set(TEN.plusSeconds(5));
        assertThatThrownBy(() -> kept.readUnlessSince(time.get())).isInstanceOf(IllegalStateException.class);
        assertThat(kept.wasEverRead()).isTrue();
        assertThat(kept.failedSince(TEN.plusSeconds(4))).isTrue();
        assertThat(kept.failedSince(TEN.plusSeconds(5))).isFalse();
        assertThat(picture.free(time.get())).isEqualTo(10);
    }

    @Test
    void manyWhoNeedAReadingShareOne() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var kept = kept(() -> {
            begun.countDown();
            await(mayEnd);
        });
        var lookers = Executors.newFixedThreadPool(8);
        try {
            for (var i = 0; i < 8; i++) {
                lookers.execute(() -> kept.readUnlessSince(TEN));
            }
            await(begun);
            kept.picture().tell(new PlaceChange(new PerformanceId(1), List.of(3), PlacePicture.FOR_GOOD, 1), TEN);
            mayEnd.countDown();
        } finally {
            lookers.shutdown();
            assertThat(lookers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(readings).hasValue(1);
        assertThat(picture.areFree(List.of(3), TEN)).isFalse();
        assertThat(picture.free(TEN)).isEqualTo(9);
    }

    private KeptPicture kept(Runnable whileReading) {
        return new KeptPicture(
                new SeatingPlanId(1),
                picture,
                () -> {
                    readings.incrementAndGet();
                    whileReading.run();
                    return new long[picture.size()];
                },
                clock());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return time.get();
            }
        };
    }
}
