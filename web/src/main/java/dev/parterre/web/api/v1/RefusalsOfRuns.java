package dev.parterre.web.api.v1;

import dev.parterre.matching.NoSuchMatchingRun;
import dev.parterre.matching.RunInProgress;
import dev.parterre.matching.RunNotResumable;
import dev.parterre.matching.RunNotStoppable;
import dev.parterre.matching.RunNotUnderWay;
import dev.parterre.shared.Refusal;
import java.util.List;
import java.util.Map;

/** The part of {@link RefusalsOfCalls} that only staff meet who look after the engine. */
final class RefusalsOfRuns {

    static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> CALLS = Map.of(
            "POST /matching-runs",
            Map.of(409, List.of(RunInProgress.class)),
            "GET /matching-runs/{id}",
            Map.of(404, List.of(NoSuchMatchingRun.class)),
            "GET /matching-runs/{id}/report",
            Map.of(404, List.of(NoSuchMatchingRun.class)),
            "POST /matching-runs/{id}/stop",
            Map.of(404, List.of(NoSuchMatchingRun.class), 409, List.of(RunNotUnderWay.class, RunNotStoppable.class)),
            "POST /matching-runs/{id}/resumption",
            Map.of(404, List.of(NoSuchMatchingRun.class), 409, List.of(RunNotResumable.class, RunInProgress.class)));

    private RefusalsOfRuns() {}
}
