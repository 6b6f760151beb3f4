package dev.parterre.web.backoffice.matching;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.RunId;
import dev.parterre.matching.RunProgress;
import dev.parterre.preference.PreferenceService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Starts a run, shows how far it is, and what it came to. */
@Named
@RequestScoped
public class RunsBacking {

    private static final int ROWS = 20;

    @Inject
    @Param(name = "id")
    private String chosen;

    @Inject
    @Param(name = "page")
    private Integer number;

    @EJB
    private MatchingRunService runs;

    @Inject
    private LanguageBacking language;

    private Page<RunProgress> page;
    private RunProgress run;

    /** Why so many preferences led to nothing, in words. */
    public record Skipped(String code, String text, int count) {}

    @PostConstruct
    void load() {
        page = runs.runs(new PageRequest(number == null ? 0 : number, ROWS));
        if (chosen != null && !chosen.isBlank()) {
            run = runs.run(RunId.of(chosen));
        } else if (!page.items().isEmpty()) {
            run = page.items().get(0);
        }
    }

    public String start() {
        var id = runs.start();
        Notices.keep("matching.runs.started");
        return "/backoffice/runs?faces-redirect=true&id=" + id;
    }

    public Page<RunProgress> getPage() {
        return page;
    }

    public boolean isMore() {
        return (page.page() + 1L) * ROWS < page.total();
    }

    /** The chosen one, else the newest; null before the first. */
    public RunProgress getRun() {
        return run;
    }

    public List<Skipped> getSkipped() {
        var words = new DecisionText(language.getLocale());
        return run.tally().skipped().entrySet().stream()
                .map(skipped -> new Skipped(skipped.getKey(), words.reason(skipped.getKey()), skipped.getValue()))
                .toList();
    }

    /** "1:07" minutes; empty while it is under way. */
    public String lasted(RunProgress progress) {
        if (progress.endedAt() == null) {
            return "";
        }
        var lasted = Duration.between(progress.startedAt(), progress.endedAt());
        return String.format("%d:%02d", lasted.toMinutes(), lasted.toSecondsPart());
    }

    public ZoneId getZone() {
        return PreferenceService.HOME;
    }
}
