package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No transfer is awaited for this booking. */
public class NoSuchTransfer extends Refusal {

    NoSuchTransfer() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
