package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The password was right, but the e-mail address has not been confirmed yet. */
public class EmailNotConfirmed extends Refusal {

    public EmailNotConfirmed() {
        super(Kind.FORBIDDEN, Map.of());
    }
}
