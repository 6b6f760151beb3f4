package dev.parterre.batch.disruption;

import dev.parterre.shared.Refusal;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** A fault costs one booking its turn and is listed with its cause; the others go on. */
@Named
@Dependent
public class AffectedFaultListener implements SkipProcessListener {

    private static final Logger LOG = Logger.getLogger(AffectedFaultListener.class);

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    @Override
    public void onSkipProcessItem(Object item, Exception fault) {
        LOG.errorf(fault, "disruption %s: booking %s could not be seen to", disruption, item);
        steps.noteFault(
                (Long) item,
                fault instanceof Refusal no ? no.code() : fault.getClass().getSimpleName());
    }
}
