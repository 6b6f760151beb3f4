package dev.parterre.catalog;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such event, or not for the caller. */
public final class NoSuchEvent extends Refusal {

    public NoSuchEvent() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
