package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;
import dev.parterre.preference.PreferenceId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Lets the engine decide about one preference. */
@Named
@Dependent
public class ConsiderProcessor implements ItemProcessor {

    @Inject
    @BatchProperty
    private String run;

    @EJB
    private MatchPreferencesService engine;

    @Override
    public PreferenceId processItem(Object item) {
        var preference = (PreferenceId) item;
        engine.consider(RunId.of(run), preference);
        return preference;
    }
}
