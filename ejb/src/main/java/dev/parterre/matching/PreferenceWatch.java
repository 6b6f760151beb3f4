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
import java.util.function.Function;

/**
 * This node's index of all active preferences, brought up with the database before it answers: whatever changed since the last
 * time, on whichever node, is one range of an index in the database. The first reading, of all, takes a while; it is done before
 * anything happens, and only work in the background ever waits for it. It goes in the published order, in which answers then come of
 * themselves.
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
        if (upTo.equals(Instant.EPOCH)) {
            read(last -> orders.inOrder(last, AT_ONCE), StatedOrder::position);
        }
        var since = upTo.equals(Instant.EPOCH) ? now : upTo;
        read(last -> orders.changedSince(since.minus(STILL_COMMITTING), last, AT_ONCE), StatedOrder::changed);
        upTo = now;
    }

    private void startAnew() {
        index = new PreferenceIndex();
        upTo = Instant.EPOCH;
    }

    /** Page by page. @param place where in the order of the pages one stands */
    private void read(
            Function<Optional<QueuePosition>, List<StatedOrder>> next, Function<StatedOrder, QueuePosition> place) {
        Optional<QueuePosition> last = Optional.empty();
        List<StatedOrder> page;
        do {
            page = next.apply(last);
            page.forEach(this::take);
            last = page.isEmpty() ? last : Optional.of(place.apply(page.get(page.size() - 1)));
        } while (page.size() == AT_ONCE);
    }

    private void take(StatedOrder stated) {
        if (stated.order().isActive()) {
            index.put(stated.position(), stated.order().spec());
        } else {
            index.remove(stated.order().id());
        }
    }
}
