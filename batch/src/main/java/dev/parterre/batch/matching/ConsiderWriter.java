package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;
import dev.parterre.preference.PreferenceId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Lets the engine decide about the preferences of a chunk. */
@Named
@Dependent
public class ConsiderWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String run;

    @EJB
    private MatchPreferencesService engine;

    private final GroupSize size = new GroupSize();

    @Override
    public void writeItems(List<Object> items) {
        var preferences = items.stream().map(PreferenceId.class::cast).toList();
        engine.consider(RunId.of(run), preferences, size);
    }
}
