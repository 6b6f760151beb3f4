package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.catalog.PerformanceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaleLaneTest {

    private static final PerformanceId HAMLET = new PerformanceId(1);

    /** Runs what it is given when the test says so. */
    private final Queue<Runnable> due = new ArrayDeque<>();

    private final List<List<Errand<?>>> written = new ArrayList<>();

    @Test
    void servesInTheOrderOfArrival() {
        var lane = lane(1_000);
        var errands = errands(SaleLane.BATCH + 10);
        errands.forEach(lane::join);

        workOff();

        assertThat(written).hasSize(2);
        assertThat(written.stream().flatMap(List::stream).toList()).isEqualTo(errands);
        assertThat(written.get(0)).hasSize(SaleLane.BATCH);
    }

    @Test
    void turnsAwayWhomItHasNoRoomFor() {
        var lane = lane(2);
        var errands = errands(3);
        assertThat(errands.stream().map(lane::join)).containsExactly(true, true, false);
        assertThat(lane.length()).isEqualTo(2);

        workOff();

        assertThat(lane.length()).isZero();
        assertThat(lane.join(errands.get(2))).isTrue();
    }

    @Test
    void asksForOneTurnHoweverManyJoin() {
        var lane = lane(100);
        errands(50).forEach(lane::join);
        assertThat(due).hasSize(1);
    }

    @Test
    void letsOthersTakeTheirTurnBetweenTwoBatches() {
        var lane = lane(1_000);
        errands(SaleLane.BATCH + 1).forEach(lane::join);
        due.remove().run();
        assertThat(written).hasSize(1);
        assertThat(due).hasSize(1);
    }

    @Test
    void wakesAgainForWhoeverComesLater() {
        var lane = lane(10);
        var errands = errands(2);
        lane.join(errands.get(0));
        workOff();
        lane.join(errands.get(1));
        workOff();
        assertThat(written).containsExactly(List.of(errands.get(0)), List.of(errands.get(1)));
    }

    @Test
    void wakesAgainForWhoeverComesWhileABatchIsWritten() {
        var errands = errands(2);
        var lanes = new ArrayList<SaleLane>();
        var lane = new SaleLane(10, due::add, batch -> {
            written.add(batch);
            if (written.size() == 1) {
                lanes.get(0).join(errands.get(1));
            }
        });
        lanes.add(lane);
        lane.join(errands.get(0));
        workOff();
        assertThat(written).containsExactly(List.of(errands.get(0)), List.of(errands.get(1)));
    }

    @Test
    void outlivesACounterThatFails() {
        var lane = new SaleLane(10, due::add, batch -> {
            written.add(batch);
            throw new IllegalStateException("the counter fell over");
        });
        errands(2).forEach(lane::join);
        assertThatThrownBy(this::workOff).hasMessage("the counter fell over");
        lane.join(errands(1).get(0));
        assertThatThrownBy(this::workOff).hasMessage("the counter fell over");
        assertThat(written).hasSize(2);
    }

    @Test
    void writesOneBatchAtATimeAndLosesNobody() throws InterruptedException {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var served = new CountDownLatch(4_000);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var lane = new SaleLane(5_000, pool, batch -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                batch.forEach(errand -> served.countDown());
                atOnce.decrementAndGet();
            });
            var joining = Executors.newFixedThreadPool(4);
            IntStream.range(0, 4)
                    .forEach(i -> joining.execute(() -> errands(1_000)
                            .forEach(errand -> assertThat(lane.join(errand)).isTrue())));
            joining.shutdown();
            assertThat(served.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            pool.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }

    private SaleLane lane(int room) {
        return new SaleLane(room, due::add, written::add);
    }

    private void workOff() {
        while (!due.isEmpty()) {
            due.remove().run();
        }
    }

    private static List<Errand<?>> errands(int count) {
        var errands = new ArrayList<Errand<?>>();
        for (var i = 0; i < count; i++) {
            var terms = new HoldErrand.Terms(Optional.empty(), HoldPolicy.HOLD, true);
            errands.add(new HoldErrand(HoldCommand.of(HAMLET, new InCategory("A", 1)), terms, null));
        }
        return errands;
    }
}
