package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The decision booked nothing, or what it booked has been undone or cancelled already. */
public class NothingToUndo extends Refusal {

    NothingToUndo(Outcome outcome) {
        super(Kind.CONFLICT, Map.of("outcome", outcome.name()));
    }
}
