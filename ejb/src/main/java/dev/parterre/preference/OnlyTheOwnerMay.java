package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A member sees a preference and what it led to; its owner changes it, shares it and gives back what it booked. */
public class OnlyTheOwnerMay extends Refusal {

    public OnlyTheOwnerMay() {
        super(Kind.FORBIDDEN, Map.of());
    }
}
