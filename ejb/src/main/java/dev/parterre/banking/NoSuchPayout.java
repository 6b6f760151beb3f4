package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such payout. */
public class NoSuchPayout extends Refusal {

    NoSuchPayout() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
