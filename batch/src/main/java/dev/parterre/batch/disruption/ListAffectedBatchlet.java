package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writes down which bookings are affected. */
@Named
@Dependent
public class ListAffectedBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    @Override
    public String process() {
        steps.list(DisruptionId.of(disruption));
        return null;
    }
}
