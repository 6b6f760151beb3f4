package dev.parterre.catalog;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such organiser, or not for the caller. */
public final class NoSuchOrganiser extends Refusal {

    public NoSuchOrganiser() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
