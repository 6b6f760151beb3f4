package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Unknown address, wrong password or locked account; never which of them. */
public class SignInRefused extends Refusal {

    public SignInRefused() {
        super(Kind.UNAUTHENTICATED, Map.of());
    }
}
