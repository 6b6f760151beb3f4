package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The terms do not let places be exchanged, or not any more. */
public class ExchangeNotOffered extends Refusal {

    ExchangeNotOffered() {
        super(Kind.CONFLICT, Map.of());
    }
}
