package dev.parterre.web.backoffice.planfile;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.VenueCard;
import dev.parterre.catalog.VenueId;
import dev.parterre.importing.ProgrammeEntryService;
import dev.parterre.importing.ProgrammeEntryService.EnteredPlan;
import dev.parterre.planfile.PlanFileService;
import dev.parterre.planfile.PlanFinding;
import dev.parterre.planfile.PretixPlan;
import dev.parterre.seating.PlanVersion;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import dev.parterre.web.planfile.FindingText;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;

/** The venues; of the chosen one its halls with their plans, and a file to make the next one from. */
@Named
@RequestScoped
public class HallsBacking {

    private static final int VENUES = 20;
    private static final int FINDINGS = 50;
    /** The choice of none of the halls that there are. */
    private static final String NEW = "";

    @Inject
    @Param
    private String venue;

    @Inject
    @Param
    private String page;

    @EJB
    private CatalogService catalog;

    @EJB
    private PlanFileService files;

    @EJB
    private ProgrammeEntryService entries;

    @Inject
    private LanguageBacking language;

    private Page<VenueCard> venues;
    private VenueCard chosen;
    private List<HallPlans> halls;
    private String hall;
    private String newHall;
    private boolean agreed;
    private Part file;
    private EnteredPlan entered;

    public record HallPlans(String id, LocalText name, int capacity, List<Plan> plans) {}

    /** @param lost what a file of the plan leaves out, told of the latest of a hall alone: to find out, all its places are read */
    public record Plan(PlanVersion version, List<String> lost) {

        /** @param versions of one hall, the latest first */
        static List<Plan> of(List<PlanVersion> versions, Function<SeatingPlanId, List<String>> lost) {
            return IntStream.range(0, versions.size())
                    .mapToObj(number -> new Plan(
                            versions.get(number),
                            number == 0 ? lost.apply(versions.get(number).id()) : List.of()))
                    .toList();
        }
    }

    public record Finding(String pointer, String text, String value) {}

    @PostConstruct
    void find() {
        var number = page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        venues = catalog.venues(new PageRequest(number, VENUES));
        chosen = venue == null ? null : catalog.venue(VenueId.of(venue));
        hall = chosen == null || chosen.halls().isEmpty()
                ? NEW
                : chosen.halls().get(0).externalId();
    }

    /** Reads the file; what was wrong in it is shown on the page that comes back. A hall is made only of whoever says so. */
    public void send() throws IOException {
        if (isNew() && !isNewHallClear()) {
            return;
        }
        var id = isNew() ? newHall.strip() : hall;
        var content = file.getInputStream().readNBytes(PretixPlan.LARGEST + 1);
        entered = entries.enterPlanFile(chosen.id(), id, content);
        chosen = catalog.venue(chosen.id());
        hall = id;
        newHall = null;
        agreed = false;
        halls = null;
    }

    private boolean isNewHallClear() {
        if (newHall == null || newHall.isBlank()) {
            return refuse("planfile.hall.new.missing");
        }
        var id = newHall.strip();
        var isKnown = chosen.halls().stream()
                .anyMatch(one -> one.externalId().equalsIgnoreCase(id)
                        || one.name().texts().values().stream().anyMatch(id::equalsIgnoreCase));
        if (isKnown) {
            return refuse("planfile.hall.new.known");
        }
        return agreed || refuse("planfile.hall.new.agree");
    }

    private static boolean refuse(String text) {
        Notices.object(text);
        return false;
    }

    private boolean isNew() {
        return hall.equals(NEW);
    }

    public Page<VenueCard> getVenues() {
        return venues;
    }

    public boolean isMore() {
        return (venues.page() + 1L) * venues.size() < venues.total();
    }

    public VenueCard getChosen() {
        return chosen;
    }

    public List<HallPlans> getHalls() {
        if (halls == null) {
            var plans = files.plans(chosen.id());
            halls = chosen.halls().stream()
                    .map(one -> new HallPlans(
                            one.externalId(),
                            one.name(),
                            one.capacity(),
                            Plan.of(
                                    plans.stream()
                                            .filter(plan -> plan.hall().equals(one.id()))
                                            .toList(),
                                    this::lost)))
                    .toList();
        }
        return halls;
    }

    private List<String> lost(SeatingPlanId plan) {
        var words = new FindingText(language.getTag());
        return files.notExported(plan).stream().map(words::ofLost).toList();
    }

    /** What has just been read; null before. */
    public EnteredPlan getEntered() {
        return entered;
    }

    /** The first fifty. */
    public List<Finding> getFindings() {
        var words = new FindingText(language.getTag());
        return entered.findings().first().stream()
                .limit(FINDINGS)
                .map(one -> finding(one, words))
                .toList();
    }

    private static Finding finding(PlanFinding one, FindingText words) {
        return new Finding(one.pointer(), words.of(one), one.detail());
    }

    /** Staff read times by the clock of the house. */
    public ZoneId getZone() {
        return ZoneId.of("Europe/Sofia");
    }

    public String getHall() {
        return hall;
    }

    /** @param hall null too when it is none of those that there are */
    public void setHall(String hall) {
        this.hall = hall == null ? NEW : hall;
    }

    public String getNewHall() {
        return newHall;
    }

    public void setNewHall(String newHall) {
        this.newHall = newHall;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
