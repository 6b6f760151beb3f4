package dev.parterre.web.api.v1.seating;

import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.Json;
import dev.parterre.web.api.ApiLanguage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Outlines as they go over the wire: a plan never changes, and at the start of a sale thousands ask for the same one. */
@ApplicationScoped
class PlanOutlines {

    private static final int ROOM = 100;

    private record Key(SeatingPlanId plan, String language) {}

    @EJB
    private SeatingPlanService plans;

    private final Map<Key, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > ROOM;
        }
    };

    /** One at a time: whoever comes while it is written gets what was written. */
    synchronized String json(SeatingPlanId plan, ApiLanguage language) {
        return known.computeIfAbsent(
                new Key(plan, language.tag()), key -> Json.write(PlanOutline.of(plan, plans.geometry(plan), language)));
    }
}
