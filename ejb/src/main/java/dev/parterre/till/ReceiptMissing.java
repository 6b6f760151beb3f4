package dev.parterre.till;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The terminal's receipt number is needed, at most 40 characters. */
public class ReceiptMissing extends Refusal {

    ReceiptMissing() {
        super(Kind.INVALID, Map.of());
    }
}
