package dev.parterre.planfile;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * A file that is no seating plan; nothing of it was stored. The fact {@code reason} says why: {@code file-empty}, {@code
 * file-too-large}, {@code wrong-encoding}, {@code json-malformed}, {@code json-truncated}, {@code nested-too-deep}, {@code
 * duplicate-property}, {@code too-many-categories}, {@code too-many-zones}, {@code too-many-seats}, {@code too-many-shapes}, {@code too-many-corners},
 * {@code not-an-object}, {@code not-a-list}, {@code not-a-text}, {@code not-a-number}, {@code not-finite},
 * {@code out-of-range}, {@code missing}, {@code too-long}, {@code empty-text}, {@code duplicate-category}, {@code
 * unknown-category}; {@code pointer} where, as a JSON pointer, and {@code value} what stands there.
 */
public final class PlanFileRefused extends Refusal {

    private static final int LONGEST = 120;

    PlanFileRefused(String reason, String pointer, String value) {
        super(
                Kind.INVALID,
                Map.of(
                        "reason", reason,
                        "pointer", shortened(pointer, 2 * LONGEST),
                        "value", shortened(value, LONGEST)));
    }

    public String reason() {
        return (String) facts().get("reason");
    }

    public String pointer() {
        return (String) facts().get("pointer");
    }

    public String value() {
        return (String) facts().get("value");
    }

    static String shortened(String text, int longest) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
