package dev.parterre.till;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A till needs a name and an amount of nothing or more. */
public class TillRefused extends Refusal {

    TillRefused() {
        super(Kind.INVALID, Map.of());
    }
}
