package dev.parterre.catalog;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such hall, or not for the caller. */
public final class NoSuchHall extends Refusal {

    public NoSuchHall() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
