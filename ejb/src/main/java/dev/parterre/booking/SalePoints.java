package dev.parterre.booking;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.PriceListService;
import dev.parterre.seating.NoSuchSeatingPlan;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Brings together what other components know about a performance, in the caller's transaction or in one. */
@Dependent
@Transactional
class SalePoints {

    @EJB
    private CatalogService catalog;

    @EJB
    private SeatingPlanService plans;

    @EJB
    private PriceListService prices;

    @Inject
    private SaleLimitRepository limits;

    SalePoint of(PerformanceId id) {
        var performance = catalog.performance(id);
        var plan = plan(performance);
        return new SalePoint(performance, plan, plans.places(plan), prices.prices(id), limits.of(id));
    }

    PlanPlaces places(PerformanceDetail performance) {
        return plans.places(plan(performance));
    }

    private static SeatingPlanId plan(PerformanceDetail performance) {
        return new SeatingPlanId(performance.seatingPlanId().orElseThrow(NoSuchSeatingPlan::new));
    }
}
