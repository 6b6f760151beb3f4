package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.QueuePosition;
import dev.parterre.preference.StandingOrderService;
import dev.parterre.preference.StatedOrder;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This node's index of all active preferences, brought up with the database before it answers: whatever changed since the last
 * time, on whichever node, is one range of an index in the database. The first reading, of all, takes a while; it is done before
 * anything happens, and only work in the background ever waits for it.
 */
@ApplicationScoped
class PreferenceWatch {

    /** A change is stamped before it is committed; none takes longer than this. */
    private static final Duration STILL_COMMITTING = Duration.ofSeconds(30);

    private static final int AT_ONCE = 1_000;

    @EJB
    private StandingOrderService orders;

    @Inject
    private Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private PreferenceIndex index = new PreferenceIndex();
    private Instant upTo = Instant.EPOCH;

    /** Who could want the performance, in the published order, by all that was committed until now. */
    List<PreferenceId> wanting(Candidate candidate) {
        return upToDate().wanting(candidate);
    }

    /** Of many who ask at once one reads for all. */
    PreferenceIndex upToDate() {
        var asked = clock.instant();
        reading.lock();
        try {
            if (!upTo.isAfter(asked)) {
                bringUp();
            }
            return index;
        } finally {
            reading.unlock();
        }
    }

    /** Whether anything is missing, or too much, because rows were changed past the application; then all is read again. */
    void audit() {
        reading.lock();
        try {
            if (upToDate().size() != orders.countAll() && upToDate().size() != orders.countAll()) {
                startAnew();
                bringUp();
            }
        } finally {
            reading.unlock();
        }
    }

    private void bringUp() {
        if (index.gone() > index.size()) {
            startAnew();
        }
        var now = clock.instant();
        read(upTo.equals(Instant.EPOCH) ? upTo : upTo.minus(STILL_COMMITTING));
        upTo = now;
    }

    private void startAnew() {
        index = new PreferenceIndex();
        upTo = Instant.EPOCH;
    }

    private void read(Instant since) {
        Optional<QueuePosition> last = Optional.empty();
        List<StatedOrder> changed;
        do {
            changed = orders.changedSince(since, last, AT_ONCE);
            changed.forEach(this::take);
            last = changed.isEmpty()
                    ? last
                    : Optional.of(changed.get(changed.size() - 1).changed());
        } while (changed.size() == AT_ONCE);
    }

    private void take(StatedOrder stated) {
        if (stated.order().isActive()) {
            index.put(stated.position(), stated.order().spec());
        } else {
            index.remove(stated.order().id());
        }
    }
}
