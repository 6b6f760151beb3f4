package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** An account sends a limited number of invitations a day. */
public class TooManyInvitations extends Refusal {

    TooManyInvitations(int limit) {
        super(Kind.LIMITED, Map.of("limit", limit));
    }
}
