package dev.parterre.importing;

import dev.parterre.catalog.HallId;
import dev.parterre.importing.Entry.HallRef;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatingPlanId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Halls that a run has looked up; forgotten when a row is undone, which may have made some of them. */
final class Halls {

    /** A hall that performances can be put into. */
    record Stage(HallId hall, ZoneId zone, SeatingPlanId plan, PlanGeometry geometry) {}

    private final Map<HallRef, Stage> known = new HashMap<>();

    Optional<Stage> find(HallRef ref, Function<HallRef, Optional<Stage>> lookup) {
        var stage = Optional.ofNullable(known.get(ref)).or(() -> lookup.apply(ref));
        stage.ifPresent(found -> known.put(ref, found));
        return stage;
    }

    void forget() {
        known.clear();
    }
}
