package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A token's name has 1 to 80 characters. */
public class AccessTokenNameInvalid extends Refusal {

    public AccessTokenNameInvalid() {
        super(Kind.INVALID, Map.of());
    }
}
