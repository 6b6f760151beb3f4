package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whatever way the job ended, this node no longer works on it; what is left is taken up by the schedule. */
@Named
@Dependent
public class RefundPerformanceListener extends AbstractJobListener {

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    @Override
    public void afterJob() {
        steps.drop(DisruptionId.of(disruption));
    }
}
