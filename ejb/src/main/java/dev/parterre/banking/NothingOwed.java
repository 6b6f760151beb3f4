package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The booking needs no money, or not in this currency. */
public class NothingOwed extends Refusal {

    NothingOwed() {
        super(Kind.CONFLICT, Map.of());
    }
}
