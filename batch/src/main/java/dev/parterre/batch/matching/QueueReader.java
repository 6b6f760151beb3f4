package dev.parterre.batch.matching;

import dev.parterre.matching.RunId;
import dev.parterre.matching.RunSlice;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.QueuePosition;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Yields the preferences of one slice in the published order until the run is to stop; its checkpoint is the position of the last one.
 */
@Named
@Dependent
public class QueueReader extends AbstractItemReader {

    private static final int PAGE = 50;

    @Inject
    @BatchProperty
    private String run;

    @Inject
    @BatchProperty
    private int slice;

    @Inject
    @BatchProperty
    private int slices;

    @EJB
    private MatchPreferencesService preferences;

    private final Deque<QueuePosition> page = new ArrayDeque<>();
    private QueuePosition last;

    @Override
    public void open(Serializable checkpoint) {
        last = (QueuePosition) checkpoint;
    }

    @Override
    public PreferenceId readItem() {
        if (!preferences.isToGoOn(RunId.of(run))) {
            return null;
        }
        if (page.isEmpty()) {
            page.addAll(preferences.queue(new RunSlice(RunId.of(run), slice, slices), Optional.ofNullable(last), PAGE));
        }
        if (page.isEmpty()) {
            return null;
        }
        last = page.remove();
        return last.id();
    }

    @Override
    public QueuePosition checkpointInfo() {
        return last;
    }
}
