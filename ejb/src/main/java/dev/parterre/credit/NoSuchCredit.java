package dev.parterre.credit;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No balance belongs to this code, or the caller has none. */
public class NoSuchCredit extends Refusal {

    NoSuchCredit() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
