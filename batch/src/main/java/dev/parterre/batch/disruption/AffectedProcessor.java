package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sees to one booking. */
@Named
@Dependent
public class AffectedProcessor implements ItemProcessor {

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    @Override
    public Long processItem(Object item) {
        var key = (Long) item;
        steps.seeTo(DisruptionId.of(disruption), key);
        return key;
    }
}
