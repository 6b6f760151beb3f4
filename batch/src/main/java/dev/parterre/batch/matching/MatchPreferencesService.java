package dev.parterre.batch.matching;

import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.MatchingService;
import dev.parterre.matching.RehearsalService;
import dev.parterre.matching.RunId;
import dev.parterre.matching.RunSlice;
import dev.parterre.matching.Together;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.QueuePosition;
import dev.parterre.shared.Patience;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The job's way into the engine, with the rights of Parterre itself and outside the transaction of the chunk. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatchPreferencesService {

    private static final Logger LOG = Logger.getLogger(MatchPreferencesService.class);

    @EJB
    private MatchingRunService runs;

    @EJB
    private MatchingService matching;

    @EJB
    private RehearsalService rehearsal;

    /** The next preferences of a slice of the run. */
    public List<QueuePosition> queue(RunSlice slice, Optional<QueuePosition> after, int most) {
        return runs.queue(slice, after, most);
    }

    /** Whether the next preference is to be taken. */
    public boolean isToGoOn(RunId run) {
        return runs.isToGoOn(run);
    }

    /**
     * Decides about the next preferences of a slice in their order: together as far as that can be, and one after the other where it cannot,
     * or where nothing is to be done but to say what would be. Of a run that is to stop the rest is left: whoever goes on with it begins
     * at the head of the queue, and passes over what is decided. Says again and again that the run is alive.
     */
    public void consider(RunId run, List<PreferenceId> preferences, GroupSize size) {
        var dry = runs.isDry(run);
        for (var left = preferences; !left.isEmpty() && runs.isToGoOn(run); ) {
            var group = left.subList(0, dry ? 1 : size.next(left.size()));
            var together = together(run, group);
            size.learn(together.contested());
            var alone = together.left();
            if (!alone.isEmpty()) {
                if (!runs.isToGoOn(run)) {
                    return;
                }
                consider(run, alone.get(0), dry);
            }
            runs.beat(run);
            left = Stream.of(alone.stream().skip(1), left.stream().skip(group.size()))
                    .flatMap(Function.identity())
                    .toList();
        }
    }

    private Together together(RunId run, List<PreferenceId> group) {
        if (group.size() == 1) {
            return Together.untried(group);
        }
        try {
            return matching.considerTogether(run, group);
        } catch (RuntimeException fault) {
            LOG.warnf(fault, "run %s: %d preferences are considered one by one", run, group.size());
            return Together.failed(group);
        }
    }

    /** Too much at once is waited for; a fault of ours costs one preference its turn in this run and is accounted for; the others go on. */
    private void consider(RunId run, PreferenceId preference, boolean dry) {
        try {
            if (dry) {
                rehearsal.rehearse(run, preference);
            } else {
                Patience.outlast(() -> matching.consider(run, preference));
            }
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "run %s: preference %s could not be considered", run, preference);
            noteFault(run, preference, dry);
        }
    }

    private void noteFault(RunId run, PreferenceId preference, boolean dry) {
        if (dry) {
            rehearsal.noteFault(run, preference);
        } else {
            matching.noteFault(run, preference);
        }
    }

    public void complete(RunId run) {
        runs.complete(run);
    }

    public void drop(RunId run) {
        runs.drop(run);
    }
}
