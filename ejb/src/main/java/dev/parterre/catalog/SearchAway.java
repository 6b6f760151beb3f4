package dev.parterre.catalog;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The search cannot be asked at this moment; everything else goes on without it. */
public final class SearchAway extends Refusal {

    private static final int SECONDS = 10;

    public SearchAway() {
        super(Kind.UNAVAILABLE, Map.of(RETRY_AFTER, SECONDS));
    }
}
