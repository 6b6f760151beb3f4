package dev.parterre.catalog;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such venue, or not for the caller. */
public final class NoSuchVenue extends Refusal {

    public NoSuchVenue() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
