package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** One run at a time: two would compete for the same preferences. The facts name the one that is under way. */
public class RunInProgress extends Refusal {

    RunInProgress(RunId run) {
        super(Kind.CONFLICT, Map.of("run", run.value()));
    }
}
