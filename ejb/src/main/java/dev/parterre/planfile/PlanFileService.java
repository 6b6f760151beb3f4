package dev.parterre.planfile;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchVenue;
import dev.parterre.catalog.VenueCard;
import dev.parterre.catalog.VenueId;
import dev.parterre.seating.NoSuchSeatingPlan;
import dev.parterre.seating.PlanFile;
import dev.parterre.seating.PlanVersion;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;

/** The plans of a venue, and each as a file. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
public class PlanFileService {

    @EJB
    private CatalogService catalog;

    @EJB
    private SeatingPlanService plans;

    /**
     * The plans of the venue's halls, hall by hall, the latest first.
     *
     * @throws NoSuchVenue
     */
    public List<PlanVersion> plans(VenueId venue) {
        return plans.versions(catalog.venue(venue).halls().stream()
                .map(VenueCard.HallCard::id)
                .toList());
    }

    /**
     * A plan of the venue in the format {@link PretixPlan#FORMAT}: the file it was made from, else as far as the format has words for it.
     *
     * @throws NoSuchVenue, NoSuchSeatingPlan when the venue has none of that id; NoSeatsToExport
     */
    public ExportedPlan export(VenueId venue, SeatingPlanId id) {
        var version = plans(venue).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchSeatingPlan::new);
        var content = plans.file(id)
                .filter(file -> file.format().equals(PretixPlan.FORMAT))
                .map(PlanFile::content)
                .orElseGet(() -> PretixPlan.write(plans.geometry(id), version.name()));
        return new ExportedPlan("plan-" + version.hall() + "-" + version.version() + ".json", content);
    }

    /**
     * What {@link #export} leaves out of the plan, see {@link PretixPlan#lost}; nothing of one that came from such a file.
     *
     * @throws NoSuchSeatingPlan
     */
    public List<String> notExported(SeatingPlanId id) {
        var whole = plans.file(id).filter(file -> file.format().equals(PretixPlan.FORMAT));
        return whole.isPresent() ? List.of() : PretixPlan.lost(plans.geometry(id));
    }

    /** @param fileName of letters that every system takes */
    public record ExportedPlan(String fileName, String content) {}
}
