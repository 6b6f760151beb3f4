package dev.parterre.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * The queue at one performance. Whoever comes while a batch is being written waits for the next one: the time of a commit collects
 * the batch that follows it, nobody waits for a timer. One batch at a time chooses, in the order of arrival; when enough wait, the next
 * one chooses while the one before is still being written.
 */
final class SaleLane implements Runnable {

    /** What fits into one transaction without making the last in it wait noticeably longer than the first. */
    static final int BATCH = 64;

    /** As long as fewer wait, to begin before the last batch is committed costs more than it gains. */
    static final int ENOUGH = 8;

    private final ArrayBlockingQueue<Errand<?>> waiting;
    private final AtomicBoolean open = new AtomicBoolean();
    /** Lets the next batch begin; of the last turn that has promised its places. */
    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

    private final List<SaleTurn> underWay = new ArrayList<>();
    private final Executor executor;
    private final BiConsumer<List<Errand<?>>, SaleTurn> counter;

    /** @param room how many may wait; @param counter writes a batch and answers it */
    SaleLane(int room, Executor executor, BiConsumer<List<Errand<?>>, SaleTurn> counter) {
        this.waiting = new ArrayBlockingQueue<>(room);
        this.executor = executor;
        this.counter = counter;
    }

    /** @return whether there was room */
    boolean join(Errand<?> errand) {
        var joined = waiting.offer(errand);
        if (joined) {
            wake();
            beginIfEnough();
        }
        return joined;
    }

    int length() {
        return waiting.size();
    }

    private void wake() {
        if (open.compareAndSet(false, true)) {
            executor.execute(this);
        }
    }

    private void beginIfEnough() {
        if (waiting.size() >= ENOUGH) {
            next.get().run();
        }
    }

    /** One batch; then others have their turn before this lane's next one. */
    @Override
    public void run() {
        var handOver = handOver();
        var turn = turn(handOver);
        try {
            var batch = new ArrayList<Errand<?>>(BATCH);
            waiting.drainTo(batch, BATCH);
            if (!batch.isEmpty()) {
                counter.accept(batch, turn);
            }
        } finally {
            turn.end();
            handOver.run();
        }
    }

    /** Works once, however often it is run. */
    private Runnable handOver() {
        var handedOver = new AtomicBoolean();
        return () -> {
            if (handedOver.compareAndSet(false, true)) {
                open.set(false);
                if (!waiting.isEmpty()) {
                    wake();
                }
            }
        };
    }

    private SaleTurn turn(Runnable handOver) {
        underWay.removeIf(SaleTurn::isOver);
        var turn = new SaleTurn(underWay, () -> {
            next.set(handOver);
            beginIfEnough();
        });
        underWay.add(turn);
        return turn;
    }
}
