package dev.parterre.web.security;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The token is none, has ended or was revoked. */
public class AccessTokenInvalid extends Refusal {

    AccessTokenInvalid() {
        super(Kind.UNAUTHENTICATED, Map.of());
    }
}
