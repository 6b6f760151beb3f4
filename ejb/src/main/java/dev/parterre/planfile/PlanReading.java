package dev.parterre.planfile;

import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanFile;
import java.util.List;

/**
 * What a file says.
 *
 * @param file to be kept with the plan
 * @param findings what was got over, in the order of the file; the first thousand of {@code findingsTotal}
 */
public record PlanReading(String name, PlanDraft draft, PlanFile file, List<PlanFinding> findings, int findingsTotal) {

    public PlanReading {
        findings = List.copyOf(findings);
    }
}
