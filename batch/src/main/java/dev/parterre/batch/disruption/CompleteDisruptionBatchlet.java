package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reached only when every portion has been worked through. */
@Named
@Dependent
public class CompleteDisruptionBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    @Override
    public String process() {
        steps.complete(DisruptionId.of(disruption));
        return null;
    }
}
