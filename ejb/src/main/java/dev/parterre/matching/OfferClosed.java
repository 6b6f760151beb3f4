package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The offer was answered before or its time has passed; the seats are no longer set aside for it. */
public class OfferClosed extends Refusal {

    OfferClosed(Outcome outcome) {
        super(Kind.GONE, Map.of("outcome", outcome.name()));
    }
}
