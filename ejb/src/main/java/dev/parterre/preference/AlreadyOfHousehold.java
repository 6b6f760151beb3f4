package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Who follows the invitation has the preference already, as its owner or a member. */
public class AlreadyOfHousehold extends Refusal {

    AlreadyOfHousehold() {
        super(Kind.CONFLICT, Map.of());
    }
}
