package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A password that is tried first by whoever guesses: common, repeated, or made of the own address or name. */
public class PasswordTooCommon extends Refusal {

    public PasswordTooCommon() {
        super(Kind.INVALID, Map.of());
    }
}
