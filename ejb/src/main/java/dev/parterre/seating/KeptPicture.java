package dev.parterre.seating;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A picture and its readings from the database: never two at a time, and whoever needs one takes that of another if it is new enough. */
final class KeptPicture {

    private final SeatingPlanId plan;
    private final PlacePicture picture;
    private final Supplier<long[]> rows;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicInteger discredited = new AtomicInteger();
    private volatile Instant readAt = Instant.MIN;
    private volatile Instant failedAt = Instant.MIN;
    private volatile Instant lookedAt = Instant.MIN;
    private volatile boolean everRead;

    KeptPicture(SeatingPlanId plan, PlacePicture picture, Supplier<long[]> rows, Clock clock) {
        this.plan = plan;
        this.picture = picture;
        this.rows = rows;
        this.clock = clock;
    }

    PlacePicture picture() {
        return picture;
    }

    boolean isOf(SeatingPlanId other) {
        return plan.equals(other);
    }

    /** Whether the last reading began before that; also when the clock has been set back since. */
    boolean isOlderThan(Instant instant) {
        return readAt.isBefore(instant) || readAt.isAfter(clock.instant());
    }

    /** Whether it was never read, or is not to be trusted, or nobody has looked since that instant and so nobody had it read. */
    boolean hasToBeReadFirst(Instant since) {
        return readAt.equals(Instant.MIN) || (isOlderThan(since) && lookedAt.isBefore(since));
    }

    void lookedAt(Instant now) {
        lookedAt = now;
    }

    /** Reads the rows unless somebody did since that instant. */
    void readUnlessSince(Instant instant) {
        reading.lock();
        try {
            if (isOlderThan(instant)) {
                read();
            }
        } finally {
            reading.unlock();
        }
    }

    private void read() {
        var begun = clock.instant();
        var before = discredited.get();
        picture.beginReading();
        picture.endReading(rows(begun), clock.instant());
        everRead = true;
        readAt = discredited.get() == before ? begun : Instant.MIN;
    }

    private long[] rows(Instant begun) {
        var read = false;
        try {
            var found = rows.get();
            read = true;
            return found;
        } finally {
            failedAt = read ? Instant.MIN : begun;
        }
    }

    boolean wasEverRead() {
        return everRead;
    }

    /** Whether there is an older reading to show, and one that was begun after that instant has failed. */
    boolean failedSince(Instant instant) {
        return everRead && failedAt.isAfter(instant);
    }

    /** The picture may be wrong by more than news that are on their way. */
    void discredit() {
        discredited.incrementAndGet();
        readAt = Instant.MIN;
    }

    /** @return whether the caller is the one to have it read in the background */
    boolean ask() {
        return asked.compareAndSet(false, true);
    }

    void answered() {
        asked.set(false);
    }
}
