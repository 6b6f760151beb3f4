package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Empty, too long, or with characters that names do not have. */
public class NameInvalid extends Refusal {

    public NameInvalid() {
        super(Kind.INVALID, Map.of());
    }
}
