package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import dev.parterre.disruption.DisruptionWorkService;
import dev.parterre.disruption.Portion;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** The job's way to the work, with the rights of Parterre itself and outside the transaction of the chunk. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisruptionSteps {

    @EJB
    private DisruptionWorkService work;

    public void list(DisruptionId id) {
        work.list(id);
    }

    public List<Long> waiting(Portion portion, long after, int most) {
        return work.waiting(portion, after, most);
    }

    public void seeTo(DisruptionId id, long key) {
        work.seeTo(id, key);
    }

    public void noteFault(long key, String cause) {
        work.noteFault(key, cause);
    }

    public void beat(DisruptionId id) {
        work.beat(id);
    }

    public void complete(DisruptionId id) {
        work.complete(id);
    }

    public void drop(DisruptionId id) {
        work.drop(id);
    }
}
