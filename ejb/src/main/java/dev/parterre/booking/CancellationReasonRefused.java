package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The reason of a cancellation is a code in kebab case, at most 60 characters. */
public class CancellationReasonRefused extends Refusal {

    public CancellationReasonRefused() {
        super(Kind.INVALID, Map.of());
    }
}
