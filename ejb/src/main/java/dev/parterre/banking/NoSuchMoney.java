package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such line of a statement. */
public class NoSuchMoney extends Refusal {

    NoSuchMoney() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
