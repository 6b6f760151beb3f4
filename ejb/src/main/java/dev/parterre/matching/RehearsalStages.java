package dev.parterre.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stages of the dry runs that this node works on. */
@ApplicationScoped
class RehearsalStages {

    @Inject
    private RehearsalRecords records;

    private final Map<RunId, RehearsalStage> stages = new ConcurrentHashMap<>();

    RehearsalStage of(RunId run) {
        return stages.computeIfAbsent(run, records::stage);
    }

    void ends(RunId run) {
        stages.remove(run);
    }
}
