package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The preference is shared with nobody of that id, or the preference is not the caller's to know. */
public class NoSuchMember extends Refusal {

    NoSuchMember() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
