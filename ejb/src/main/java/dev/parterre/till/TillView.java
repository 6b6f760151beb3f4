package dev.parterre.till;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody at a till.
 *
 * @param staff account id
 * @param startedWith the float
 * @param expected the cash that should lie in the drawer
 * @param counted null while it is open
 * @param closedAt null while it is open
 */
public record TillView(
        String id,
        String till,
        String staff,
        Money startedWith,
        Money expected,
        Money counted,
        Instant openedAt,
        Instant closedAt)
        implements Serializable {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Counted less expected; null while it is open. */
    public Money getDifference() {
        return counted == null ? null : counted.minus(expected);
    }
}
