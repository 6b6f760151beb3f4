package dev.parterre.matching;

import dev.parterre.shared.NodeName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** This server: its name, and the runs it has been working on since it came up. */
@ApplicationScoped
class ThisNode {

    private final Set<RunId> working = ConcurrentHashMap.newKeySet();

    String name() {
        return NodeName.ofThisServer();
    }

    void begins(RunId run) {
        working.add(run);
    }

    void ends(RunId run) {
        working.remove(run);
    }

    boolean worksOn(RunId run) {
        return working.contains(run);
    }
}
