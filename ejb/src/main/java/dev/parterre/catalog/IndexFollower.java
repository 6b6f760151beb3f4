package dev.parterre.catalog;

import dev.parterre.shared.Meters;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Keeps the index in step with the database by looking at it every second, instead of being told: so nothing that changes the
 * programme can forget to tell, what was changed while this node was down or by another one is seen too, and hundreds of changes
 * of an event in a second are one write. A look back over some minutes finds what was committed late, a comparison of everything
 * what was missed for any other reason.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);

    private static final Duration LATELY = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofMinutes(3);
    private static final int LOOKS_PER_LATE = 60;
    private static final int LOOKS_PER_WHOLE = 900;
    private static final int LOOKS_PER_COMPLAINT = 60;
    private static final int ATTEMPTS = 4;
    private static final int CHUNK = 50;

    /** With more than that to write, and more than half of all, the index is dropped and written anew. */
    private static final int FEW = 200;

    private final Map<Long, Long> indexed = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean inStep;
    private long looks;
    private long failures;

    @EJB
    private IndexService index;

    @Inject
    private Meters meters;

    /** The deployment waits for it, and so does everybody who asks whether this node is ready. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        meters.gauge("search.events", indexed::size);
        for (var attempt = 1; !inStep && attempt < ATTEMPTS; attempt++) {
            look();
        }
        if (!inStep) {
            throw new IllegalStateException("the search index cannot be brought in step");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!inStep) {
                catchUp();
                inStep = true;
            } else {
                write(difference().events());
            }
            looks++;
            failures = 0;
            meters.count("search.looks");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException engineOrDatabaseAway) {
            inStep = inStep && looks > 0;
            looks = 0;
            if (failures++ % LOOKS_PER_COMPLAINT == 0) {
                LOG.warnf("the search index is compared again in a second: %s", engineOrDatabaseAway.toString());
            }
        } finally {
            looking.set(false);
        }
    }

    private IndexService.Difference difference() {
        if (looks % LOOKS_PER_WHOLE == 0) {
            return index.difference(indexed);
        }
        return index.difference(indexed, looks % LOOKS_PER_LATE == 0 ? LATE : LATELY);
    }

    private void catchUp() throws InterruptedException {
        var difference = index.difference();
        indexed.clear();
        indexed.putAll(difference.indexed());
        var events = difference.events();
        if (events.size() > Math.max(FEW, difference.wanted().size() / 2)) {
            LOG.infof(
                    "the search index is built anew with %d events",
                    difference.wanted().size());
            index.rebuild();
            var built = index.difference();
            indexed.clear();
            indexed.putAll(built.indexed());
            events = built.events();
        }
        write(events);
        LOG.infof("the search index is in step: %d events, %d of them written", indexed.size(), events.size());
    }

    private void write(Collection<Long> events) {
        var rest = new ArrayList<>(events);
        while (!rest.isEmpty()) {
            List<Long> chunk = rest.subList(0, Math.min(CHUNK, rest.size()));
            var stamps = index.write(List.copyOf(chunk));
            indexed.keySet().removeAll(chunk);
            indexed.putAll(stamps);
            meters.count("search.written", chunk.size());
            chunk.clear();
        }
    }
}
