package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Nobody's account, or not the caller's to see. */
public class NoSuchAccount extends Refusal {

    public NoSuchAccount() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
