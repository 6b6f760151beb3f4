package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.seating.NoSuchSeatingPlan;
import dev.parterre.seating.SeatingPlanId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The plan of a performance that the public may see. Remembered once known: a performance keeps the plan it was opened with, and
 * what was announced is never a draft again.
 */
@ApplicationScoped
class PlanOfPerformance {

    private static final int ROOM = 10_000;

    @EJB
    private CatalogService catalog;

    private final Map<PerformanceId, SeatingPlanId> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PerformanceId, SeatingPlanId> eldest) {
            return size() > ROOM;
        }
    };

    /** @throws NoSuchPerformance when there is none, or it is a draft; NoSuchSeatingPlan */
    SeatingPlanId performance(PerformanceId id) {
        var plan = find(id);
        return plan == null ? ask(id) : plan;
    }

    private synchronized SeatingPlanId find(PerformanceId id) {
        return known.get(id);
    }

    private SeatingPlanId ask(PerformanceId id) {
        var performance = catalog.performance(id);
        if (performance.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        var plan = new SeatingPlanId(performance.seatingPlanId().orElseThrow(NoSuchSeatingPlan::new));
        synchronized (this) {
            known.put(id, plan);
        }
        return plan;
    }
}
