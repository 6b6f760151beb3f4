package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.SeatingPlanService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of the performances that somebody looks at. The picture is asked ten times a second at most, and a page is made when
 * it has changed: the work does not grow with the number of readers.
 */
@ApplicationScoped
class AvailabilityPages {

    private static final int ROOM = 2_000;

    @EJB
    private PlaceService places;

    @EJB
    private SeatingPlanService plans;

    @Inject
    private PlanOfPerformance planOf;

    private final Map<PerformanceId, RecentPage> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PerformanceId, RecentPage> eldest) {
            return size() > ROOM;
        }
    };

    /**
     * Free places as they are, or were a tenth of a second ago.
     *
     * @throws dev.parterre.catalog.NoSuchPerformance when there is none that the public may see; NoSuchSeatingPlan
     */
    AvailabilityPage page(PerformanceId performance) {
        var known = find(performance);
        return (known == null ? keep(performance) : known).page();
    }

    /** The same, but only what there is without waiting for anything. */
    Optional<AvailabilityPage> pageAtHand(PerformanceId performance) {
        return Optional.ofNullable(find(performance)).flatMap(RecentPage::pageAtHand);
    }

    private synchronized RecentPage find(PerformanceId performance) {
        return pages.get(performance);
    }

    /** Only what exists is kept: whoever makes up numbers finds no room here. */
    private RecentPage keep(PerformanceId performance) {
        var plan = planOf.performance(performance);
        var geometry = plans.geometry(plan);
        var page = new RecentPage(
                () -> places.availability(performance, plan),
                availability -> AvailabilityPage.of(availability, plan, geometry));
        synchronized (this) {
            var quicker = pages.putIfAbsent(performance, page);
            return quicker == null ? page : quicker;
        }
    }
}
