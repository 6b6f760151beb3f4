package dev.parterre.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The queue at one performance. Whoever comes while a batch is being written waits for the next one: the time of a commit collects
 * the batch that follows it, nobody waits for a timer. One batch at a time, in the order of arrival.
 */
final class SaleLane implements Runnable {

    /** What fits into one transaction without making the last in it wait noticeably longer than the first. */
    static final int BATCH = 64;

    private final ArrayBlockingQueue<Errand<?>> waiting;
    private final AtomicBoolean open = new AtomicBoolean();
    private final Executor executor;
    private final Consumer<List<Errand<?>>> counter;

    /** @param room how many may wait; @param counter writes a batch and answers it */
    SaleLane(int room, Executor executor, Consumer<List<Errand<?>>> counter) {
        this.waiting = new ArrayBlockingQueue<>(room);
        this.executor = executor;
        this.counter = counter;
    }

    /** @return whether there was room */
    boolean join(Errand<?> errand) {
        var joined = waiting.offer(errand);
        if (joined) {
            wake();
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

    /** One batch; then others have their turn before this lane's next one. */
    @Override
    public void run() {
        try {
            var batch = new ArrayList<Errand<?>>(BATCH);
            waiting.drainTo(batch, BATCH);
            if (!batch.isEmpty()) {
                counter.accept(batch);
            }
        } finally {
            open.set(false);
            if (!waiting.isEmpty()) {
                wake();
            }
        }
    }
}
