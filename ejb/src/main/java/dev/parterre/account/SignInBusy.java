package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** More passwords wait to be checked than the machine can check soon. */
public class SignInBusy extends Refusal {

    public SignInBusy() {
        super(Kind.UNAVAILABLE, Map.of());
    }
}
