package dev.parterre.importing;

import dev.parterre.planfile.PlanFileRefused;
import dev.parterre.planfile.PlanFinding;
import dev.parterre.planfile.PlanReading;
import dev.parterre.planfile.PretixPlan;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Set;

/**
 * {@code pretix-plan-json}: a plan as pretix's seating editor exports it. All of a plan's seats are one entry, so the plan is taken
 * whole or not at all; what the file says against its format and could be mended is reported.
 */
@Dependent
class PretixPlanFormat implements ImportFormat {

    static final String NAME = PretixPlan.FORMAT;

    /** What stops the run, because the file is not even JSON. */
    private static final Set<String> UNREADABLE = Set.of(
            "file-empty",
            "file-too-large",
            "wrong-encoding",
            "json-malformed",
            "json-truncated",
            "nested-too-deep",
            "duplicate-property");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check(ImportOptions options) {
        PlanVenues.check(options.venue());
    }

    @Override
    public void read(ImportFile file, RowSink sink) {
        try {
            take(PretixPlan.read(file.content()), file.options(), sink);
        } catch (RowProblem problem) {
            sink.refuse(new RefusedRow(1, "plan", problem.code(), problem.detail()));
        } catch (PlanFileRefused refused) {
            if (UNREADABLE.contains(refused.reason())) {
                throw new UnusableFile(refused.reason());
            }
            sink.refuse(new RefusedRow(1, "plan " + refused.pointer(), refused.reason(), refused.value()));
        }
    }

    private static void take(PlanReading plan, ImportOptions options, RowSink sink) {
        var venue = Entries.checked(() -> PlanVenues.entry(NAME, options.venue(), plan.draft(), plan.file()));
        plan.findings().forEach(finding -> sink.note(note(finding)));
        sink.take(new ImportRow(
                1,
                "plan " + venue.draft().ref().id(),
                plan.file().content(),
                List.of(venue),
                PlanVenues.places(plan.draft())));
    }

    private static RefusedRow note(PlanFinding finding) {
        return new RefusedRow(1, "plan " + finding.pointer(), "kept-" + finding.code(), finding.detail());
    }
}
