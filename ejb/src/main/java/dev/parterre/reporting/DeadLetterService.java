package dev.parterre.reporting;

import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Messages that the broker gave up on. Staff see them; an administrator sends them once more to the consumer that failed, or throws
 * them away. Both are audited.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class DeadLetterService {

    private static final String SUBJECT = "dead-letter:";

    @Inject
    private DeadLetterQueue queue;

    @Inject
    private AuditTrail audit;

    /** Oldest first. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
    public List<DeadLetter> letters(int most) {
        return queue.browse(most);
    }

    /** How many there are, counted to {@code most}. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
    public int count(int most) {
        return queue.browse(most).size();
    }

    /**
     * Sends it once more, to the consumer that failed at it and to nobody else. A consumer that has meanwhile acted upon the
     * fact leaves it at that; one that fails again brings the letter back.
     *
     * @throws NoSuchDeadLetter when it is not there any more
     */
    public void replay(DeadLetterId id) {
        var letter = queue.replay(id);
        record("dead-letter.replayed", letter);
    }

    /**
     * Throws it away: whatever the fact should have led to will not happen.
     *
     * @throws NoSuchDeadLetter when it is not there any more
     */
    public void discard(DeadLetterId id) {
        var letter = queue.discard(id);
        record("dead-letter.discarded", letter);
    }

    private void record(String action, DeadLetter letter) {
        audit.record(
                action,
                SUBJECT + letter.id().message(),
                Map.of("fact", letter.fact(), "consumer", letter.consumer(), "content", letter.content()));
    }
}
