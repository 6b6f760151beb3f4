package dev.parterre.batch.matching;

import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.MatchingService;
import dev.parterre.matching.RunId;
import dev.parterre.matching.RunSlice;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.QueuePosition;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;

/** The job's way into the engine, with the rights of Parterre itself and outside the transaction of the chunk. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatchPreferencesService {

    @EJB
    private MatchingRunService runs;

    @EJB
    private MatchingService matching;

    /** The next preferences of a slice of the run. */
    public List<QueuePosition> queue(RunSlice slice, Optional<QueuePosition> after, int most) {
        return runs.queue(slice, after, most);
    }

    public void consider(RunId run, PreferenceId preference) {
        matching.consider(run, preference);
    }

    public void noteFault(RunId run, PreferenceId preference) {
        matching.noteFault(run, preference);
    }

    public void beat(RunId run) {
        runs.beat(run);
    }

    public void complete(RunId run) {
        runs.complete(run);
    }

    public void drop(RunId run) {
        runs.drop(run);
    }
}
