package dev.parterre.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether many buyers are being served at this moment. Work that may be a little late, printing tickets and writing mails, gives way to
 * them for a while: places are what they came for. It goes on a second after the rush, and meanwhile slowly, so that nothing waits
 * for ever. Of this node only; nothing depends on it being right.
 */
@ApplicationScoped
public class Rush {

    private static final long LASTS_NANOS = 1_000_000_000;
    private static final long LOOK_AGAIN_NANOS = 50_000_000;

    /** So many within a quarter of a second do not come by chance. */
    private static final int MANY = 25;

    private static final long WINDOW_NANOS = 250_000_000;

    private long windowBegan = System.nanoTime();
    private int inWindow;
    private volatile long lastFelt = System.nanoTime() - 2 * LASTS_NANOS;

    /** Said by whoever serves buyers: so many more have been. */
    public synchronized void served(int buyers) {
        var now = System.nanoTime();
        if (now - windowBegan > WINDOW_NANOS) {
            windowBegan = now;
            inWindow = 0;
        }
        inWindow += buyers;
        if (inWindow >= MANY) {
            lastFelt = now;
        }
    }

    /** Said by who serves so many that nobody need count them. */
    public void felt() {
        lastFelt = System.nanoTime();
    }

    public boolean isOn() {
        return System.nanoTime() - lastFelt < LASTS_NANOS;
    }

    /** Waits until the rush is over, but no longer than that. */
    public void giveWay(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (isOn() && System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
