package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reached only when every slice has been worked through. */
@Named
@Dependent
public class CompleteBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String run;

    @EJB
    private MatchPreferencesService engine;

    @Override
    public String process() {
        engine.complete(RunId.of(run));
        return null;
    }
}
