package dev.parterre.web.api.v1.seating;

import dev.parterre.seating.Availability;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A page that is looked after by one of its readers at a time, while the others take it as it is. */
final class RecentPage {

    private static final long RECENT = Duration.ofMillis(100).toNanos();
    /** How old it may get while somebody is at it; who comes later waits for them. */
    private static final long OLD = Duration.ofMillis(200).toNanos();

    private final Supplier<Availability> look;
    private final Function<Availability, AvailabilityPage> make;
    private final ReentrantLock renewal = new ReentrantLock();
    private final LongSupplier nanos;
    private volatile Seen seen;

    /** @param at when looking began */
    private record Seen(AvailabilityPage page, long at) {}

    RecentPage(Supplier<Availability> look, Function<Availability, AvailabilityPage> make) {
        this(look, make, System::nanoTime);
    }

    RecentPage(Supplier<Availability> look, Function<Availability, AvailabilityPage> make, LongSupplier nanos) {
        this.look = look;
        this.make = make;
        this.nanos = nanos;
    }

    AvailabilityPage page() {
        var known = seen;
        if (isWithin(RECENT, known)) {
            return known.page;
        }
        if (!isWithin(OLD, known)) {
            renewal.lock();
        } else if (!renewal.tryLock()) {
            return known.page;
        }
        try {
            return renewed();
        } finally {
            renewal.unlock();
        }
    }

    /** What is young enough, and somebody is at it if it is not quite; never waits. */
    Optional<AvailabilityPage> pageAtHand() {
        var known = seen;
        return isWithin(renewal.isLocked() ? OLD : RECENT, known) ? Optional.of(known.page) : Optional.empty();
    }

    private boolean isWithin(long age, Seen known) {
        return known != null && nanos.getAsLong() - known.at < age;
    }

    private AvailabilityPage renewed() {
        var known = seen;
        if (!isWithin(RECENT, known)) {
            var began = nanos.getAsLong();
            var now = look.get();
            var same = known != null && known.page.availability().version().equals(now.version());
            seen = new Seen(same ? known.page : make.apply(now), began);
        }
        return seen.page;
    }
}
