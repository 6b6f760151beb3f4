package dev.parterre.seating;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * A plan that cannot be taken; nothing of it was stored. The fact {@code reason} says why: {@code empty},
 * {@code too-large}, {@code duplicate-seat}, {@code duplicate-zone}, {@code duplicate-category},
 * {@code unknown-category}, {@code unusable-key}, {@code unusable-label}, {@code bad-capacity}, {@code too-many-zones}, {@code too-many-categories}, {@code too-many-shapes} or {@code bad-position};
 * {@code where} names the zone, seat or category.
 */
public class PlanRefused extends Refusal {

    public PlanRefused(String reason, String where) {
        super(Kind.INVALID, Map.of("reason", reason, "where", where));
    }
}
