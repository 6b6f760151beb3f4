package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.seating.NoSuchSeatingPlan;
import dev.parterre.seating.SeatingPlanId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;

/** The plan of a performance that the public may see. */
@RequestScoped
class PlanOfPerformance {

    @EJB
    private CatalogService catalog;

    /** @throws NoSuchPerformance when there is none, or it is a draft; NoSuchSeatingPlan */
    SeatingPlanId performance(PerformanceId id) {
        var performance = catalog.performance(id);
        if (performance.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        return new SeatingPlanId(performance.seatingPlanId().orElseThrow(NoSuchSeatingPlan::new));
    }
}
