package dev.parterre.matching;

import java.util.List;

/**
 * What a run came to.
 *
 * @param examples of a dry run, the first few of each outcome and reason; otherwise none: its decisions tell
 */
public record RunReport(RunProgress progress, List<RunExample> examples) {

    public RunReport {
        examples = List.copyOf(examples);
    }

    /** What is written down at the end of a run, and does not change when its decisions do. */
    record Kept(RunTally tally, List<RunExample> examples) {

        Kept {
            examples = examples == null ? List.of() : List.copyOf(examples);
        }
    }
}
