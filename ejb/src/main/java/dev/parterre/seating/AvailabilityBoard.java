package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Availability in memory, at most a second old: however many people look at a performance, its rows are read once a second.
 * Whoever comes while they are being read waits for that one reading.
 */
@ApplicationScoped
class AvailabilityBoard {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int ROOM = 2_000;

    @Inject
    private PlaceRepository places;

    @Inject
    private SeatingPlanService plans;

    @Inject
    private Clock clock;

    private final Map<PerformanceId, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PerformanceId, AvailabilityBoard.Entry> eldest) {
            return size() > ROOM;
        }
    };

    private static final class Entry {
        private Availability availability;
        private Instant readAt = Instant.MIN;
    }

    Availability read(PerformanceId performance, SeatingPlanId plan) {
        return read(performance, plan, clock.instant().minus(FRESH));
    }

    Availability readAgain(PerformanceId performance, SeatingPlanId plan) {
        return read(performance, plan, clock.instant());
    }

    private Availability read(PerformanceId performance, SeatingPlanId plan, Instant notBefore) {
        var entry = entry(performance);
        synchronized (entry) {
            if (entry.availability == null || entry.readAt.isBefore(notBefore)) {
                var now = clock.instant();
                entry.availability = load(performance, plan, now);
                entry.readAt = now;
            }
            return entry.availability;
        }
    }

    private synchronized Entry entry(PerformanceId performance) {
        return entries.computeIfAbsent(performance, any -> new Entry());
    }

    private Availability load(PerformanceId performance, SeatingPlanId plan, Instant now) {
        var free = new BitSet();
        places.free(performance, now).forEach(free::set);
        return Availability.of(free, plans.places(plan));
    }
}
