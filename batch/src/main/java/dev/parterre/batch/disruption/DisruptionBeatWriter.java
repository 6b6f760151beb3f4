package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All is written already; what is left to say after each chunk is that the work goes on. */
@Named
@Dependent
public class DisruptionBeatWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    @Override
    public void writeItems(List<Object> seenTo) {
        steps.beat(DisruptionId.of(disruption));
    }
}
