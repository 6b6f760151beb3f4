package dev.parterre.credit;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Too many codes that do not exist were tried. */
public class TooManyCreditCodes extends Refusal {

    TooManyCreditCodes(long seconds) {
        super(Kind.LIMITED, Map.of(RETRY_AFTER, seconds));
    }
}
