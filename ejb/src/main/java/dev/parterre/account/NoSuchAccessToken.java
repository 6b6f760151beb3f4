package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No token of the caller's has that id. */
public class NoSuchAccessToken extends Refusal {

    public NoSuchAccessToken() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
