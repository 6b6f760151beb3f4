package dev.parterre.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens behind a queue or a timer, by looking ten times a second. */
public final class Eventually {

    private Eventually() {}

    /** @return the value as soon as there is one; fails with the name of what was waited for when time is up */
    public static <T> T present(Duration patience, String what, Supplier<Optional<T>> look) {
        SynchronousQueue<Boolean> ticks = new SynchronousQueue<>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(() -> ticks.offer(true), 100, 100, TimeUnit.MILLISECONDS);
        try {
            long end = System.nanoTime() + patience.toNanos();
            Optional<T> found = look.get();
            while (found.isEmpty() && System.nanoTime() < end) {
                ticks.poll(1, TimeUnit.SECONDS);
                found = look.get();
            }
            return found.orElseThrow(
                    () -> new AssertionError("waited " + patience.toSeconds() + " s in vain for " + what));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        } finally {
            clock.shutdownNow();
        }
    }

    /** @see #present */
    public static void holds(Duration patience, String what, BooleanSupplier condition) {
        present(patience, what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
