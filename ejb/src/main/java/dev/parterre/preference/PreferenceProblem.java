package dev.parterre.preference;

import java.util.Map;

/**
 * One thing wrong with a draft.
 *
 * @param field the draft's field, as clients spell it
 * @param code stable, kebab case; its text is the bundle key {@code problem.<code>}
 * @param facts what the text may quote
 */
public record PreferenceProblem(String field, String code, Map<String, String> facts) {

    public PreferenceProblem {
        facts = Map.copyOf(facts);
    }

    static PreferenceProblem of(String field, String code) {
        return new PreferenceProblem(field, code, Map.of());
    }

    static PreferenceProblem of(String field, String code, String fact, Object value) {
        return new PreferenceProblem(field, code, Map.of(fact, String.valueOf(value)));
    }

    /** A number that is not between the two. */
    static PreferenceProblem outOfRange(String field, int least, int most) {
        return new PreferenceProblem(
                field, "out-of-range", Map.of("least", String.valueOf(least), "limit", String.valueOf(most)));
    }
}
