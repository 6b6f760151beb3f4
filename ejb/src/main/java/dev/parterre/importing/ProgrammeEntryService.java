package dev.parterre.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parterre.catalog.HallDraft;
import dev.parterre.catalog.HallId;
import dev.parterre.catalog.PerformanceDraft;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.ProgrammeEntryRefused;
import dev.parterre.catalog.ProgrammeService;
import dev.parterre.catalog.SaleWindow;
import dev.parterre.catalog.VenueId;
import dev.parterre.catalog.VenueTime;
import dev.parterre.importing.Entry.NamedPlan;
import dev.parterre.planfile.PlanFileRefused;
import dev.parterre.planfile.PlanFinding;
import dev.parterre.planfile.PretixPlan;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Overloaded;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What staff enter one by one, with the same rules as an import: wholly, or not at all. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
public class ProgrammeEntryService {

    @EJB
    private ProgrammeService programme;

    @EJB
    private SeatingPlanService plans;

    @EJB
    private StagingService staging;

    /**
     * @param places how many places the plan has
     * @param notExported what a file of the format {@link PretixPlan#FORMAT} would not bring back, see {@link PretixPlan#lost}
     */
    public record EnteredPlan(
            HallId hall, SeatingPlanId plan, int places, Findings findings, List<String> notExported) {}

    /** What was got over in a file: the first thousand, and how many there were. */
    public record Findings(List<PlanFinding> first, int total) {

        static final Findings NONE = new Findings(List.of(), 0);
    }

    /**
     * Enters a performance with prices and places, and announces it.
     *
     * @throws ProgrammeEntryRefused naming the field; or NoSuchEvent, NoSuchHall
     */
    public PerformanceId enter(NewPerformance entry) {
        var zone = programme.zoneOf(entry.hall());
        var plan =
                plans.latest(entry.hall()).orElseThrow(() -> new ProgrammeEntryRefused("hall", "seating-plan-missing"));
        var prices = refusing("prices", () -> PriceReading.read(entry.prices(), plans.geometry(plan), entry.vatRate()));
        var externalId = entry.start() + "@" + entry.hall();
        if (programme.performance(entry.event(), externalId).isPresent()) {
            throw new ProgrammeEntryRefused("start", "already-entered");
        }
        var draft = new PerformanceDraft(
                entry.event(), externalId, entry.hall(), entry.start(), sale(entry, zone), entry.limit());
        var id = programme.putPerformance(draft).id();
        staging.stage(id, plan, prices);
        return id;
    }

    /**
     * Gives a hall of a venue a plan in the season format's spelling; the hall is made when the venue has none of that id.
     *
     * @throws ProgrammeEntryRefused {@code plan} with what is wrong with it; or NoSuchVenue, PlanRefused
     */
    public EnteredPlan enterPlan(VenueId venue, String hallId, String planJson) {
        var named = refusing(
                "plan", () -> SeasonPlan.read(new JsonFields(Json.mapper().readTree(planJson))));
        return enter(venue, hallId, named, Findings.NONE);
    }

    /**
     * The same from a file of the format {@link PretixPlan#FORMAT}, which is kept to be given back.
     *
     * @throws PlanFileRefused naming what cannot be mended, and where; or NoSuchVenue, ProgrammeEntryRefused, PlanRefused
     * @throws Overloaded while another file is read on this node
     */
    public EnteredPlan enterPlanFile(VenueId venue, String hallId, byte[] content) {
        var read = PretixPlan.readAlone(content);
        var findings = new Findings(read.findings(), read.findingsTotal());
        return enter(venue, hallId, new NamedPlan(read.name(), read.draft(), read.file()), findings);
    }

    private EnteredPlan enter(VenueId venue, String hallId, NamedPlan named, Findings findings) {
        var capacity = PlanVenues.places(named.draft());
        var name = LocalText.of(named.name(), named.name());
        var hall = programme.hall(venue, hallId).orElseGet(() -> programme
                .putHall(new HallDraft(venue, hallId, name, capacity))
                .id());
        var plan = named.keep(plans, hall);
        var lost = named.file() == null ? PretixPlan.lost(plans.geometry(plan)) : List.<String>of();
        return new EnteredPlan(hall, plan, capacity, findings, lost);
    }

    private static SaleWindow sale(NewPerformance entry, ZoneId zone) {
        var until = Optional.ofNullable(entry.saleUntil()).orElse(entry.start());
        return new SaleWindow(VenueTime.instant(entry.saleFrom(), zone), VenueTime.instant(until, zone));
    }

    private interface Reading<T> {
        T get() throws JsonProcessingException;
    }

    private static <T> T refusing(String field, Reading<T> reading) {
        try {
            return reading.get();
        } catch (RowProblem problem) {
            throw new ProgrammeEntryRefused(field, problem.code());
        } catch (JsonProcessingException malformed) {
            throw new ProgrammeEntryRefused(field, "json-malformed");
        }
    }
}
