package dev.parterre.seating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Plans in memory: they never change, so nothing ever needs to be thrown out but for room. */
@ApplicationScoped
class SeatingPlanCache {

    private static final int ROOM = 200;

    private final Map<SeatingPlanId, PlanPlaces> plans = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SeatingPlanId, PlanPlaces> eldest) {
            return size() > ROOM;
        }
    };

    synchronized Optional<PlanPlaces> find(SeatingPlanId id) {
        return Optional.ofNullable(plans.get(id));
    }

    synchronized void keep(SeatingPlanId id, PlanPlaces places) {
        plans.put(id, places);
    }
}
