package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.RequestKey;
import dev.parterre.shared.Strain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
    void aFullLaneIsWorthAskingAgain() {
        assertThat(Strain.in(new SaleBusy())).isPresent();
    }

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
        var lane = new SaleLane(10, due::add, (batch, turn) -> {
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
        var lane = new SaleLane(10, due::add, (batch, turn) -> {
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
    void beginsTheNextBatchWhenThePlacesOfTheLastAreKnownAndEnoughWait() {
        var turns = new ArrayList<SaleTurn>();
        var errands = errands(2 * SaleLane.ENOUGH);
        var lanes = new ArrayList<SaleLane>();
        var lane = new SaleLane(1_000, due::add, (batch, turn) -> {
            turns.add(turn);
            written.add(batch);
            if (written.size() == 1) {
                turn.promise(places(3, 5));
                errands.subList(1, SaleLane.ENOUGH).forEach(lanes.get(0)::join);
                assertThat(due).isEmpty();
                lanes.get(0).join(errands.get(SaleLane.ENOUGH));
                assertThat(due).hasSize(1);
                due.remove().run();
                turn.over(true);
            } else if (written.size() == 2) {
                assertThat(turn.promisedBefore()).isEqualTo(places(3, 5));
            }
        });
        lanes.add(lane);
        lane.join(errands.get(0));
        workOff();
        assertThat(written).hasSize(2);
        assertThat(turns).allMatch(SaleTurn::isOver);
        assertThat(lane.length()).isZero();
    }

    @Test
    void tellsWhetherThoseBeforeHaveKeptTheirPromises() {
        var first = new SaleTurn(List.of(), () -> {});
        var second = new SaleTurn(List.of(first), () -> {});
        first.over(false);
        first.over(true);
        assertThat(second.beforeKeptTheirs()).isFalse();
        second.over(true);
        assertThat(new SaleTurn(List.of(second), () -> {}).beforeKeptTheirs()).isTrue();
        assertThat(SaleTurn.alone().beforeKeptTheirs()).isTrue();
    }

    @Test
    void letsNoThirdBatchBeginBeforeTheFirstIsOver() {
        var begun = new AtomicInteger();
        var first = new SaleTurn(List.of(), () -> {});
        var second = new SaleTurn(List.of(first), begun::incrementAndGet);
        second.promise(places(1));
        assertThat(begun).hasValue(0);
        first.over(true);
        assertThat(begun).hasValue(1);
    }

    @Test
    void promisesNothingWhenItIsDoneAgain() {
        var first = new SaleTurn(List.of(), () -> {
            throw new AssertionError("nobody may begin on this ground");
        });
        first.over(false);
        first.promise(places(7));
        assertThat(new SaleTurn(List.of(first), () -> {}).promisedBefore().isEmpty())
                .isTrue();
    }

    @Test
    void knowsTheSameRequestWhileItIsUnderWay() {
        var errand = keyed("one");
        var first = new SaleTurn(List.of(), () -> {});
        first.begin(List.of(errand));
        var second = new SaleTurn(List.of(first), () -> {});
        assertThat(second.underWay(keyed("one"))).contains(first);
        assertThat(second.underWay(keyed("two"))).isEmpty();
        assertThat(second.underWay(errands(1).get(0))).isEmpty();
        first.over(true);
        assertThat(second.underWay(keyed("one"))).isEmpty();
    }

    private static HoldErrand keyed(String key) {
        var terms = new HoldErrand.Terms(Optional.empty(), HoldPolicy.HOLD, true);
        return new HoldErrand(
                HoldCommand.of(HAMLET, new InCategory("A", 1)), terms, RequestKey.of("somebody", key, "the same"));
    }

    private static BitSet places(int... ordinals) {
        var places = new BitSet();
        IntStream.of(ordinals).forEach(places::set);
        return places;
    }

    @Test
    void writesOneBatchAtATimeAndLosesNobody() throws InterruptedException {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var served = new CountDownLatch(4_000);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var lane = new SaleLane(5_000, pool, (batch, turn) -> {
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
        return new SaleLane(room, due::add, (batch, turn) -> written.add(batch));
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
