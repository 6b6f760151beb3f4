package dev.parterre.allocation;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The lottery was drawn: its rule does not change any more. */
public class AlreadyDrawn extends Refusal {

    AlreadyDrawn() {
        super(Kind.CONFLICT, Map.of());
    }
}
