package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The link is unknown, has been used, or has ended. */
public class ConfirmationLinkInvalid extends Refusal {

    public ConfirmationLinkInvalid() {
        super(Kind.GONE, Map.of());
    }
}
