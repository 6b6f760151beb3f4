package dev.parterre.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Starts the job on this node, unless it is at work already. */
@ApplicationScoped
class DisruptionStarter {

    @Inject
    private DisruptionRecords records;

    @Inject
    private WorkingNode node;

    @Inject
    private DisruptionJob job;

    void begin(DisruptionId id) {
        if (!node.begins(id)) {
            return;
        }
        var started = false;
        try {
            started = records.takeUp(id, node.name());
            if (started) {
                job.start(id);
            }
        } catch (RuntimeException broken) {
            started = false;
            throw broken;
        } finally {
            if (!started) {
                node.ends(id);
            }
        }
    }
}
