package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The performance is so near that a bank transfer could not arrive in time. */
public class TransferTooLate extends Refusal {

    TransferTooLate() {
        super(Kind.CONFLICT, Map.of());
    }
}
