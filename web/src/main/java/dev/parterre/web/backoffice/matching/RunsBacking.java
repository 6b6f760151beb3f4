package dev.parterre.web.backoffice.matching;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.RunExample;
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

/** Starts, stops and resumes runs, shows how far they are, and what they came to. */
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

    /** What a dry run would do for one preference, in words. */
    public record Example(RunExample example, String outcome, String reason) {}

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
        return begun(runs.start(), "matching.runs.started");
    }

    public String rehearse() {
        return begun(runs.startDry(), "matching.runs.dryStarted");
    }

    public String stop() {
        runs.stop(run.id());
        return begun(run.id(), "matching.runs.stopAsked");
    }

    public String resume() {
        runs.resume(run.id());
        return begun(run.id(), "matching.runs.resumed");
    }

    private static String begun(RunId run, String notice) {
        Notices.keep(notice);
        return "/backoffice/runs?faces-redirect=true&id=" + run;
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

    /** Of a dry run, in words. */
    public List<Example> getExamples() {
        if (!run.kind().dryRun()) {
            return List.of();
        }
        var words = new DecisionText(language.getLocale());
        return runs.report(run.id()).examples().stream()
                .map(example -> new Example(example, words.outcome(example.outcome()), words.reason(example.reason())))
                .toList();
    }

    /** Of that kind, whichever is looked at. */
    public boolean isUnderWay(boolean dryRun) {
        return page.items().stream()
                .anyMatch(other -> other.isUnderWay() && other.kind().dryRun() == dryRun);
    }

    /** "1:07" minutes; empty while it is under way. */
    public String lasted(RunProgress progress) {
        return progress.times()
                .endedAt()
                .map(end -> minutes(Duration.between(progress.times().startedAt(), end)))
                .orElse("");
    }

    /** "1:07" minutes that it will still take; empty when nothing can be said. */
    public String getLeft() {
        return run.pace().left().map(RunsBacking::minutes).orElse("");
    }

    private static String minutes(Duration duration) {
        return String.format("%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    public ZoneId getZone() {
        return PreferenceService.HOME;
    }
}
