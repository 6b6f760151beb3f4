package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whatever way the job ended, this node no longer works on the run; an uncompleted one is taken up again by the schedule. */
@Named
@Dependent
public class MatchPreferencesListener extends AbstractJobListener {

    @Inject
    @BatchProperty
    private String run;

    @EJB
    private MatchPreferencesService engine;

    @Override
    public void afterJob() {
        engine.drop(RunId.of(run));
    }
}
