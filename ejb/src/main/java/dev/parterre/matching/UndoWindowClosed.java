package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.time.Instant;
import java.util.Map;

/** The time to undo has passed; the ordinary cancellation rules of the booking apply. */
public class UndoWindowClosed extends Refusal {

    UndoWindowClosed(Instant until) {
        super(Kind.GONE, Map.of("until", until.toString()));
    }
}
