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
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
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
import org.omnifaces.cdi.Param;

/** The venues; of the chosen one its halls with their plans, and a file to make the next one from. */
@Named
@RequestScoped
public class HallsBacking {

    private static final int VENUES = 20;
    private static final int FINDINGS = 50;

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
    private String hall = "main";
    private Part file;
    private EnteredPlan entered;

    public record HallPlans(LocalText name, int capacity, List<PlanVersion> plans) {}

    public record Finding(String pointer, String text, String value) {}

    @PostConstruct
    void find() {
        var number = page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        venues = catalog.venues(new PageRequest(number, VENUES));
        chosen = venue == null ? null : catalog.venue(VenueId.of(venue));
    }

    /** Reads the file; what was wrong in it is shown on the page that comes back. */
    public void send() throws IOException {
        var content = file.getInputStream().readNBytes(PretixPlan.LARGEST + 1);
        entered = entries.enterPlanFile(chosen.id(), hall.strip(), content);
        chosen = catalog.venue(chosen.id());
        halls = null;
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
                            one.name(),
                            one.capacity(),
                            plans.stream()
                                    .filter(plan -> plan.hall().equals(one.id()))
                                    .toList()))
                    .toList();
        }
        return halls;
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

    public void setHall(String hall) {
        this.hall = hall;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
