package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import dev.parterre.shared.Refusal;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** Sees to one booking. A fault costs it its turn and is listed with its cause; the others go on. */
@Named
@Dependent
public class AffectedProcessor implements ItemProcessor {

    private static final Logger LOG = Logger.getLogger(AffectedProcessor.class);

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    @Override
    public Long processItem(Object item) {
        var key = (Long) item;
        try {
            steps.seeTo(DisruptionId.of(disruption), key);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "disruption %s: booking %s could not be seen to", disruption, key);
            steps.noteFault(
                    key,
                    fault instanceof Refusal no ? no.code() : fault.getClass().getSimpleName());
        }
        return key;
    }
}
