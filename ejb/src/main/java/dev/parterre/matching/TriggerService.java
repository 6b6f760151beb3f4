package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.Patience;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** What the engine does by itself when something changes, apart from the runs. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TriggerService {

    private static final Logger LOG = Logger.getLogger(TriggerService.class);

    @EJB
    private MatchingService matching;

    @Inject
    private PreferenceWatch preferences;

    @Inject
    private LineCrew crew;

    /** It is new, says something else or is active again: it gets its answer. Repeatable: one fact has one answer. */
    public void stated(Cause cause, PreferenceId preference) {
        try {
            Patience.outlast(() -> matching.stated(cause, preference));
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "preference %s could not be decided about", preference);
            matching.noteFault(cause, preference);
        }
        crew.wake();
    }

    /** Takes up lines that nobody works on, and reads the preferences before anything happens that asks for them. */
    public void lookAfterLines() {
        preferences.upToDate();
        crew.wake();
    }

    /** Checks that nothing was missed of what changed, in case rows were written past the application. */
    public void audit() {
        preferences.audit();
    }
}
