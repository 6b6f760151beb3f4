package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The account holds as many working tokens as it may. */
public class TooManyAccessTokens extends Refusal {

    TooManyAccessTokens(int limit) {
        super(Kind.CONFLICT, Map.of("limit", limit));
    }
}
