package dev.parterre.web.backoffice.matching;

import dev.parterre.matching.DecisionFilter;
import dev.parterre.matching.DecisionService;
import dev.parterre.matching.DecisionText;
import dev.parterre.matching.DecisionView;
import dev.parterre.matching.Outcome;
import dev.parterre.matching.RunId;
import dev.parterre.preference.PreferenceService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** What the engine decided, newest first, by run and outcome. */
@Named
@RequestScoped
public class DecisionsBacking {

    private static final int ROWS = 25;

    @Inject
    @Param(name = "run")
    private String run;

    @Inject
    @Param(name = "outcome")
    private String outcome;

    @Inject
    @Param(name = "page")
    private Integer number;

    @EJB
    private DecisionService decisions;

    @Inject
    private LanguageBacking language;

    private Page<Row> page;

    /** A decision with its words. */
    public record Row(DecisionView view, String reason, String why) {}

    @PostConstruct
    void load() {
        var words = new DecisionText(language.getLocale());
        var filter = new DecisionFilter(
                Optional.ofNullable(run).filter(text -> !text.isBlank()).map(RunId::of), chosen());
        page = decisions
                .all(filter, new PageRequest(number == null ? 0 : number, ROWS))
                .map(view -> new Row(
                        view,
                        words.reason(view.reasonCode()),
                        String.join(
                                ", ",
                                view.facts().why().stream().map(words::why).toList())));
    }

    private Optional<Outcome> chosen() {
        return Arrays.stream(Outcome.values())
                .filter(known -> known.name().equals(outcome))
                .findFirst();
    }

    public Page<Row> getPage() {
        return page;
    }

    public boolean isMore() {
        return (page.page() + 1L) * ROWS < page.total();
    }

    public List<Outcome> getOutcomes() {
        return List.of(Outcome.values());
    }

    public String getRun() {
        return run;
    }

    public String getOutcome() {
        return chosen().map(Enum::name).orElse("");
    }

    /** The sign that goes with it. */
    public String kind(Outcome known) {
        return switch (known) {
            case BOOKED -> "ok";
            case OFFERED, ACTION_NEEDED, PENDING -> "info";
            case FAILED -> "danger";
            case EXPIRED -> "warn";
            default -> "off";
        };
    }

    public ZoneId getZone() {
        return PreferenceService.HOME;
    }
}
