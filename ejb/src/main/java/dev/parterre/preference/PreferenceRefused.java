package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.List;
import java.util.Map;

/** The draft cannot be read, contradicts itself or exceeds a limit; every problem is named at once and nothing is stored. */
public class PreferenceRefused extends Refusal {

    private final transient List<PreferenceProblem> problems;

    public PreferenceRefused(List<PreferenceProblem> problems) {
        super(Kind.INVALID, Map.of("problems", List.copyOf(problems)));
        this.problems = List.copyOf(problems);
    }

    public List<PreferenceProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
