package dev.parterre.web.api.v1;

import dev.parterre.catalog.NoSuchEvent;
import dev.parterre.catalog.SearchAway;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.Refusal;
import dev.parterre.web.api.ParameterRefused;
import java.util.List;
import java.util.Map;

/** The part of {@link RefusalsOfCalls} that those meet who look for something. */
final class RefusalsOfProgramme {

    static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> CALLS = Map.of(
            "GET /events",
            Map.of(422, List.of(ParameterRefused.class, NotAnAmount.class), 503, List.of(SearchAway.class)),
            "GET /events/suggestions",
            Map.of(503, List.of(SearchAway.class)),
            "GET /events/{id}",
            Map.of(404, List.of(NoSuchEvent.class)));

    private RefusalsOfProgramme() {}
}
