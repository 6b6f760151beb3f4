package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What it takes to sell a place, read again when it is older than a quarter of a second, by whoever finds that out first; the others
 * go on with what is known, though not when it is older than half a second. Whether the sale is open is judged by the clock each
 * time; a changed price counts for the holds made after that half second.
 */
@ApplicationScoped
class SalePointCache {

    private static final Duration FRESH = Duration.ofMillis(250);
    private static final Duration OLDEST = Duration.ofMillis(500);
    private static final int ROOM = 2_000;

    @Inject
    private SalePoints sales;

    @Inject
    private Clock clock;

    private final Map<PerformanceId, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PerformanceId, Entry> eldest) {
            return size() > ROOM;
        }
    };

    /** @param again whether somebody reads it again at this moment */
    private record Entry(SalePoint sale, Instant readAt, AtomicBoolean again) {

        private Entry(SalePoint sale, Instant readAt) {
            this(sale, readAt, new AtomicBoolean());
        }

        private boolean isWithin(Duration age, Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(age));
        }

        private boolean serves(Instant now) {
            return isWithin(FRESH, now) || isWithin(OLDEST, now) && !again.compareAndSet(false, true);
        }
    }

    /** @throws dev.parterre.catalog.NoSuchPerformance, NoSuchSeatingPlan, NoPriceList */
    SalePoint of(PerformanceId id) {
        var now = clock.instant();
        var known = find(id);
        if (known != null && known.serves(now)) {
            return known.sale();
        }
        var sale = sales.of(id);
        keep(id, new Entry(sale, now));
        return sale;
    }

    private synchronized Entry find(PerformanceId id) {
        return entries.get(id);
    }

    private synchronized void keep(PerformanceId id, Entry entry) {
        entries.put(id, entry);
    }
}
