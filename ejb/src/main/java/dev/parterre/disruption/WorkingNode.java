package dev.parterre.disruption;

import dev.parterre.shared.NodeName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** This server: its name, and the disruptions it has been working on since it came up. */
@ApplicationScoped
class WorkingNode {

    private final Set<DisruptionId> working = ConcurrentHashMap.newKeySet();

    String name() {
        return NodeName.ofThisServer();
    }

    /** @return whether it was not at work on it yet */
    boolean begins(DisruptionId disruption) {
        return working.add(disruption);
    }

    void ends(DisruptionId disruption) {
        working.remove(disruption);
    }
}
