package dev.parterre.web.api.v1.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A field that the call needs is missing or null. */
public class FieldMissing extends Refusal {

    public FieldMissing(String field) {
        super(Kind.INVALID, Map.of("field", field));
    }
}
