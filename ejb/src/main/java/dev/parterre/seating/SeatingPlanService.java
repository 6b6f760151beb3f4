package dev.parterre.seating;

import dev.parterre.catalog.HallId;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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
        return put(hall, draft, name, Optional.empty());
    }

    /**
     * The same for a plan that was made from a file of an exchange format, which is kept to be given back.
     *
     * @throws PlanRefused when the draft is no usable plan; nothing is stored
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
    public SeatingPlanId putPlan(HallId hall, PlanDraft draft, String name, PlanFile file) {
        return put(hall, draft, name, Optional.of(file));
    }

    private SeatingPlanId put(HallId hall, PlanDraft draft, String name, Optional<PlanFile> file) {
        var content = new SeatingPlan.Content(PlanPolicy.accept(draft), file);
        return plans.sameContent(hall, content.hash())
                .orElseGet(() -> keep(hall, name, content))
                .planId();
    }

    private SeatingPlan keep(HallId hall, String name, SeatingPlan.Content content) {
        var plan = new SeatingPlan(hall, plans.nextVersion(hall), fitting(name), content, clock.instant());
        plans.keep(plan, new PlanPlaces(content.geometry()));
        content.file().ifPresent(file -> plans.keep(plan, file));
        return plan;
    }

    private static String fitting(String name) {
        var stripped = name.strip();
        return stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME);
    }

    /** The plan that new performances of the hall are opened with; empty when it has none yet. */
    public Optional<SeatingPlanId> latest(HallId hall) {
        return plans.latest(hall).map(SeatingPlan::planId);
    }

    /** The plans of these halls, hall by hall, the latest first. */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
    public List<PlanVersion> versions(Collection<HallId> halls) {
        return plans.ofHalls(halls);
    }

    /** @throws NoSuchSeatingPlan */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
    public PlanVersion version(SeatingPlanId id) {
        return plans.plan(id).orElseThrow(NoSuchSeatingPlan::new).version();
    }

    /** The file that the plan was made from; empty when it was not made from one. */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
    public Optional<PlanFile> file(SeatingPlanId id) {
        return plans.file(id);
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
