package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.util.Map;

/**
 * One reason, in terms the customer used.
 *
 * @param code stable; its text is the bundle key {@code why.<code>}
 * @param met whether it speaks for the performance or against it
 */
public record Why(String code, boolean met, Map<String, String> values, Map<String, Money> amounts) {

    public Why {
        values = Map.copyOf(values);
        amounts = Map.copyOf(amounts);
    }

    static Why met(String code, Map<String, String> values) {
        return new Why(code, true, values, Map.of());
    }

    static Why unmet(String code) {
        return new Why(code, false, Map.of(), Map.of());
    }

    /** What is left of the budget for everything tells what else its owner bought. */
    Why forMember() {
        return code.equals(Reason.BUDGET_OVERALL_REACHED.code())
                ? new Why(code + "-of-owner", met, values, Map.of())
                : this;
    }

    static Why unmet(Reason reason, Map<String, Money> amounts) {
        return new Why(reason.code(), false, Map.of(), amounts);
    }
}
