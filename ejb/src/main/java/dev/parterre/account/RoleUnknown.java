package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No person can have that role. */
public class RoleUnknown extends Refusal {

    RoleUnknown(String role) {
        super(Kind.INVALID, Map.of("role", String.valueOf(role)));
    }
}
