package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The caller is not signed in and would have to be. */
public class SignInRequired extends Refusal {

    public SignInRequired() {
        super(Kind.UNAUTHENTICATED, Map.of());
    }
}
