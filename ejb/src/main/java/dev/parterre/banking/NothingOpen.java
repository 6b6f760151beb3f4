package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no open money in this line. */
public class NothingOpen extends Refusal {

    NothingOpen() {
        super(Kind.CONFLICT, Map.of());
    }
}
