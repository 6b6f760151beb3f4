package dev.parterre.seating;

import dev.parterre.catalog.HallId;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Keeps the plans of halls. */
@Stateless
@PermitAll
public class SeatingPlanService {

    private static final int LONGEST_NAME = 200;

    @Inject
    private SeatingPlanRepository plans;

    @Inject
    private SeatingPlanCache cache;

    @Inject
    private Clock clock;

    /**
     * Stores a plan for a hall. The same content is the same plan, whatever it is called this time; other content is the
     * hall's next version. Performances keep the version they were opened with.
     *
     * @throws PlanRefused when the draft is no usable plan; nothing is stored
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
    public SeatingPlanId putPlan(HallId hall, PlanDraft draft, String name) {
        var geometry = PlanPolicy.accept(draft);
        return plans.sameContent(hall, SeatingPlan.hash(geometry))
                .orElseGet(() -> plans.keep(
                        new SeatingPlan(hall, plans.nextVersion(hall), fitting(name), geometry, clock.instant()),
                        new PlanPlaces(geometry)))
                .planId();
    }

    private static String fitting(String name) {
        var stripped = name.strip();
        return stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME);
    }

    /** The plan that new performances of the hall are opened with; empty when it has none yet. */
    public Optional<SeatingPlanId> latest(HallId hall) {
        return plans.latest(hall).map(SeatingPlan::planId);
    }

    /** @throws NoSuchSeatingPlan */
    public PlanGeometry geometry(SeatingPlanId id) {
        return places(id).geometry();
    }

    /**
     * The plan's places with their names, from memory once read.
     *
     * @throws NoSuchSeatingPlan
     */
    public PlanPlaces places(SeatingPlanId id) {
        var known = cache.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        var places = new PlanPlaces(
                plans.plan(id).orElseThrow(NoSuchSeatingPlan::new).geometry());
        cache.keep(id, places);
        return places;
    }
}
