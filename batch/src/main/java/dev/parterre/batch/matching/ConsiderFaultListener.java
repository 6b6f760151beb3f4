package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;
import dev.parterre.preference.PreferenceId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/** A fault costs one preference its turn in this run and is accounted for; the others go on. */
@Named
@Dependent
public class ConsiderFaultListener implements SkipProcessListener {

    private static final Logger LOG = Logger.getLogger(ConsiderFaultListener.class);

    @Inject
    @BatchProperty
    private String run;

    @EJB
    private MatchPreferencesService engine;

    @Override
    public void onSkipProcessItem(Object item, Exception fault) {
        LOG.errorf(fault, "run %s: preference %s could not be considered", run, item);
        engine.noteFault(RunId.of(run), (PreferenceId) item);
    }
}
