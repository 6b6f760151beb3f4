package dev.parterre.catalog;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such performance, or not for the caller. */
public final class NoSuchPerformance extends Refusal {

    public NoSuchPerformance() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
