package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No mail could be sent to that address. */
public class NotAnEmailAddress extends Refusal {

    public NotAnEmailAddress() {
        super(Kind.INVALID, Map.of());
    }
}
