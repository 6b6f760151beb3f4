package dev.parterre.importing;

import dev.parterre.seating.PlanDraft;
import dev.parterre.shared.LocalText;
import jakarta.enterprise.context.Dependent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code pretix-plan-json}: a plan as pretix's seating editor exports it. Positions of zone, row and seat add up. All of a plan's
 * seats are one entry, so the plan is taken whole or not at all; a seat that has no usable position or category is left out
 * and reported.
 */
@Dependent
class PretixPlanFormat implements ImportFormat {

    static final String NAME = "pretix-plan-json";

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
        var root = JsonRows.whole(file);
        try {
            var plan = new JsonFields(root);
            var categories = plan.list("categories").stream()
                    .map(node -> category(new JsonFields(node)))
                    .toList();
            var reading = new PretixZones(names(categories), sink);
            var zones = reading.read(plan.list("zones"));
            var draft = new PlanDraft(categories, zones, List.of(), reading.stage());
            var venue =
                    Entries.checked(() -> PlanVenues.entry(NAME, file.options().venue(), draft));
            sink.take(new ImportRow(
                    1, "plan " + venue.draft().ref().id(), root.toString(), List.of(venue), reading.seats()));
        } catch (RowProblem problem) {
            sink.refuse(new RefusedRow(1, "plan", problem.code(), problem.detail()));
        }
    }

    private static PlanDraft.Category category(JsonFields category) {
        var name = category.text("name");
        return new PlanDraft.Category(name, LocalText.in("en", name));
    }

    private static Set<String> names(List<PlanDraft.Category> categories) {
        var names = new HashSet<String>();
        for (var category : categories) {
            if (!names.add(category.key())) {
                throw new RowProblem("category-duplicate", category.key());
            }
        }
        return names;
    }
}
