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

/**
 * This node's index of all active preferences, brought up with the database before it answers: whatever changed since the last
 * time, on whichever node, is one range of an index in the database, and nothing is read twice in a second.
 */
@ApplicationScoped
class PreferenceWatch {

    /** A change is stamped before it is committed; none takes longer than this. */
    private static final Duration STILL_COMMITTING = Duration.ofSeconds(30);

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int AT_ONCE = 1_000;

    @EJB
    private StandingOrderService orders;

    @Inject
    private Clock clock;

    private PreferenceIndex index = new PreferenceIndex();
    private Instant upTo = Instant.EPOCH;

    /** Who could want the performance, in the published order. */
    List<PreferenceId> wanting(Candidate candidate) {
        return upToDate().wanting(candidate);
    }

    /** The first time reads all, which takes a while; better before somebody waits for it. */
    synchronized PreferenceIndex upToDate() {
        var now = clock.instant();
        if (upTo.plus(FRESH).isAfter(now)) {
            return index;
        }
        if (index.gone() > index.size()) {
            index = new PreferenceIndex();
            upTo = Instant.EPOCH;
        }
        read(upTo.equals(Instant.EPOCH) ? upTo : upTo.minus(STILL_COMMITTING));
        upTo = now;
        return index;
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
