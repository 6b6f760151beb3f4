package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * The pictures that are kept: loaded at the first look, told every commit of this node, and while anybody looks read again in
 * the background once a second, for other nodes sell too. Those looked at least go when room is short.
 */
@ApplicationScoped
class PlacePictures {

    private static final Logger LOG = Logger.getLogger(PlacePictures.class);

    /** Readings in the background. */
    private static final int AT_ONCE = 2;

    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Nobody has looked for a while: the first who does waits for a reading. */
    private static final Duration STALE = Duration.ofSeconds(3);
    /** Places of all pictures together; each takes 18 bytes, and some 30 more while it is claimed. */
    private static final int ROOM = 2_000_000;

    @EJB
    private PlaceSurvey survey;

    @Inject
    private SeatingPlanService plans;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Clock clock;

    private final Map<PerformanceId, KeptPicture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Semaphore background = new Semaphore(AT_ONCE);
    private long places;

    /** Exact for this node, of other nodes at most a second behind while it is looked at. */
    PlacePicture picture(PerformanceId performance, SeatingPlanId plan) {
        var kept = keep(performance, plan);
        var now = clock.instant();
        if (kept.hasToBeReadFirst(now.minus(STALE)) && !kept.failedSince(now.minus(FRESH))) {
            readNow(performance, kept, now.minus(FRESH));
        } else if (kept.isOlderThan(now.minus(FRESH)) && kept.ask()) {
            readInBackground(performance, kept);
        }
        kept.lookedAt(now);
        return kept.picture();
    }

    /** A picture that was right once is shown while the database is away: it proposes, claims decide. */
    private static void readNow(PerformanceId performance, KeptPicture kept, Instant unlessSince) {
        try {
            kept.readUnlessSince(unlessSince);
        } catch (EJBException databaseBusyOrDown) {
            if (!kept.wasEverRead()) {
                throw databaseBusyOrDown;
            }
            LOG.warnf("places of performance %s are read later: %s", performance, databaseBusyOrDown.getMessage());
        }
    }

    /** The same, but read again first when a claim was lost that it cannot explain. */
    PlacePicture exactPicture(PerformanceId performance, SeatingPlanId plan) {
        var picture = picture(performance, plan);
        var now = clock.instant();
        if (picture.isInDoubt(now)) {
            keep(performance, plan).readUnlessSince(now);
        }
        return picture;
    }

    /** Read from the database now, or since the caller asked. */
    PlacePicture readPicture(PerformanceId performance, SeatingPlanId plan) {
        var kept = keep(performance, plan);
        kept.readUnlessSince(clock.instant());
        return kept.picture();
    }

    void tell(PlaceChange change) {
        find(change.performance()).ifPresent(kept -> kept.picture().tell(change, clock.instant()));
    }

    void doubt(PerformanceId performance, PlacePicture.Doubt doubt) {
        find(performance).ifPresent(kept -> kept.picture().doubt(doubt));
    }

    /** Nobody can tell what happened to its places: the next look waits for a reading. */
    void discredit(PerformanceId performance) {
        find(performance).ifPresent(KeptPicture::discredit);
    }

    private synchronized Optional<KeptPicture> find(PerformanceId performance) {
        return Optional.ofNullable(kept.get(performance));
    }

    private KeptPicture keep(PerformanceId performance, SeatingPlanId plan) {
        var known = find(performance).filter(picture -> picture.isOf(plan));
        return known.isPresent() ? known.get() : keep(performance, plan, plans.places(plan));
    }

    private synchronized KeptPicture keep(PerformanceId performance, SeatingPlanId plan, PlanPlaces halls) {
        var known = kept.get(performance);
        if (known != null && known.isOf(plan)) {
            return known;
        }
        var picture = new PlacePicture(halls);
        var fresh = new KeptPicture(plan, picture, () -> survey.takenUntil(performance, picture.size()), clock);
        places += picture.size()
                - Optional.ofNullable(kept.put(performance, fresh))
                        .map(KeptPicture::picture)
                        .map(PlacePicture::size)
                        .orElse(0);
        makeRoom();
        return fresh;
    }

    private void makeRoom() {
        var eldest = kept.values().iterator();
        while (places > ROOM && kept.size() > 1) {
            places -= eldest.next().picture().size();
            eldest.remove();
        }
    }

    /** When very many are looked at their readings come less often; they do not crowd out the sale. */
    private void readInBackground(PerformanceId performance, KeptPicture picture) {
        if (!background.tryAcquire()) {
            picture.answered();
            return;
        }
        try {
            executor.execute(() -> readAgain(performance, picture));
        } catch (RejectedExecutionException busy) {
            picture.answered();
            background.release();
        }
    }

    private void readAgain(PerformanceId performance, KeptPicture picture) {
        try {
            readNow(performance, picture, clock.instant().minus(FRESH));
        } finally {
            picture.answered();
            background.release();
        }
    }
}
