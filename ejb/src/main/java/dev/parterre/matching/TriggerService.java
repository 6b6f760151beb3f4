package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Decides at once where something changed: about the preferences that could want a performance, in the published order, or
 * about one preference. What it leaves undone, because places ran out or something broke, the next run takes up.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TriggerService {

    private static final Logger LOG = Logger.getLogger(TriggerService.class);

    /** For places that came back; whoever stands further behind is asked by the next run. */
    private static final int MOST_IN_LINE = 500;

    @EJB
    private MatchingService matching;

    @EJB
    private PlaceService places;

    @Inject
    private Programme programme;

    @Inject
    private PreferenceWatch preferences;

    @Inject
    private Clock clock;

    /** It is on sale, or on another date, or at other prices; nothing happens when nobody could want it. */
    public void performanceChanged(Cause cause, PerformanceId performance) {
        var index = programme.since(clock.instant());
        index.find(performance)
                .ifPresent(candidate -> considerAll(cause, candidate, index, preferences.wanting(candidate)));
    }

    /** The next in line are asked, as long as there are places. */
    public void placesReturned(Cause cause, PerformanceId performance) {
        var index = programme.now();
        index.find(performance)
                .ifPresent(candidate -> considerAll(
                        cause,
                        candidate,
                        index,
                        preferences.wanting(candidate).stream()
                                .limit(MOST_IN_LINE)
                                .toList()));
    }

    /** It is new, says something else or is active again. */
    public void preferenceStated(Cause cause, PreferenceId preference) {
        consider(cause, preference, programme.since(clock.instant()));
    }

    /** Reads the preferences before the first change asks for them, which takes a while when they are many. */
    public void getReady() {
        preferences.upToDate();
    }

    private void considerAll(Cause cause, Candidate candidate, CandidateIndex index, List<PreferenceId> wanting) {
        for (var preference : wanting) {
            if (isSoldOut(candidate)) {
                return;
            }
            consider(cause, preference, index);
        }
    }

    private boolean isSoldOut(Candidate candidate) {
        return places.availability(candidate.id(), candidate.terms().plan()).total() == 0;
    }

    /** One that cannot be decided about keeps nobody else from being decided about. */
    private void consider(Cause cause, PreferenceId preference, CandidateIndex index) {
        try {
            matching.consider(cause, preference, index);
        } catch (Refusal notNow) {
            LOG.infof("preference %s is left to the next run: %s", preference, notNow.code());
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "preference %s is left to the next run", preference);
        }
    }
}
