package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import dev.parterre.disruption.Portion;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/** Yields what waits in one portion; its checkpoint is the key of the last one. */
@Named
@Dependent
public class AffectedReader extends AbstractItemReader {

    private static final int PAGE = 50;

    @Inject
    @BatchProperty
    private int portion;

    @Inject
    @BatchProperty
    private int portions;

    @Inject
    @BatchProperty
    private String disruption;

    @EJB
    private DisruptionSteps steps;

    private final Deque<Long> page = new ArrayDeque<>();
    private long last;

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? 0 : (Long) checkpoint;
    }

    @Override
    public Long readItem() {
        if (page.isEmpty()) {
            page.addAll(steps.waiting(new Portion(DisruptionId.of(disruption), portion, portions), last, PAGE));
        }
        if (page.isEmpty()) {
            return null;
        }
        last = page.remove();
        return last;
    }

    @Override
    public Long checkpointInfo() {
        return last;
    }
}
