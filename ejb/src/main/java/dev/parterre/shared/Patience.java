package dev.parterre.shared;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Outlasts a database that is away, or has too much to do ({@link Strain}): the act is repeated with growing pauses. A message that
 * fails is soon a dead letter, and none shall die of what it has not caused. Only for acts that may be repeated, and outside any
 * transaction.
 */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Patience LONG =
            new Patience(Duration.ofMinutes(10), System::nanoTime, pause -> LockSupport.parkNanos(pause.toNanos()));

    private final Duration inAll;
    private final LongSupplier nanos;
    private final Consumer<Duration> pauses;

    Patience(Duration inAll, LongSupplier nanos, Consumer<Duration> pauses) {
        this.inAll = inAll;
        this.nanos = nanos;
        this.pauses = pauses;
    }

    /** For ten minutes in all, or until the thread is interrupted; then the fault is the caller's. Other faults are so at once. */
    public static void outlast(Runnable act) {
        outlast(() -> {
            act.run();
            return null;
        });
    }

    /** As the other, for an act with a result. */
    public static <T> T outlast(Supplier<T> act) {
        return LONG.until(act);
    }

    <T> T until(Supplier<T> act) {
        var end = nanos.getAsLong() + inAll.toNanos();
        for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return act.get();
            } catch (RuntimeException fault) {
                var late = nanos.getAsLong() - end >= 0;
                if (late || Strain.in(fault).isEmpty() || Thread.currentThread().isInterrupted()) {
                    throw fault;
                }
            }
            pauses.accept(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
