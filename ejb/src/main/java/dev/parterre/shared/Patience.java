package dev.parterre.shared;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Outlasts a database that is away, or has too much to do ({@link Strain}): the act is repeated with growing pauses. A message that
 * fails is soon a dead letter, and none shall die of what it has not caused. Only for acts that may be repeated, and outside any
 * transaction.
 */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Patience LONG =
            new Patience(Duration.ofMinutes(10), pause -> LockSupport.parkNanos(pause.toNanos()));

    private final Duration inAll;
    private final Consumer<Duration> pauses;

    Patience(Duration inAll, Consumer<Duration> pauses) {
        this.inAll = inAll;
        this.pauses = pauses;
    }

    /** Waits ten minutes in all, or until the thread is interrupted; then the fault is the caller's. Other faults are so at once. */
    public static void outlast(Runnable act) {
        LONG.until(act);
    }

    void until(Runnable act) {
        var waited = Duration.ZERO;
        for (var pause = FIRST_PAUSE; !done(act, waited); pause = longer(pause)) {
            pauses.accept(pause);
            waited = waited.plus(pause);
        }
    }

    private boolean done(Runnable act, Duration waited) {
        try {
            act.run();
            return true;
        } catch (RuntimeException fault) {
            if (Strain.in(fault).isEmpty()
                    || waited.compareTo(inAll) >= 0
                    || Thread.currentThread().isInterrupted()) {
                throw fault;
            }
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
