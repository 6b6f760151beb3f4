package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The decisions are written already; what is left to say after each chunk is that the run is alive. */
@Named
@Dependent
public class BeatWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String run;

    @EJB
    private MatchPreferencesService engine;

    @Override
    public void writeItems(List<Object> considered) {
        engine.beat(RunId.of(run));
    }
}
