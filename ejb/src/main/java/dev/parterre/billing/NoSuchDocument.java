package dev.parterre.billing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such document, or not yet. */
public class NoSuchDocument extends Refusal {

    public NoSuchDocument() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
