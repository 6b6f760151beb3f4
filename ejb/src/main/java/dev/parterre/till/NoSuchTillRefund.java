package dev.parterre.till;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is nothing to hand out under this id. */
public class NoSuchTillRefund extends Refusal {

    NoSuchTillRefund() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
