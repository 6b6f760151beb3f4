package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Empty, too long, or with characters that names do not have. */
public class NotAName extends Refusal {

    public NotAName() {
        super(Kind.INVALID, Map.of());
    }
}
