package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Staff tried to create a second account for an address. */
public class EmailTaken extends Refusal {

    public EmailTaken() {
        super(Kind.CONFLICT, Map.of());
    }
}
