package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Nobody would be left who may administer. */
public class LastAdmin extends Refusal {

    public LastAdmin() {
        super(Kind.CONFLICT, Map.of());
    }
}
