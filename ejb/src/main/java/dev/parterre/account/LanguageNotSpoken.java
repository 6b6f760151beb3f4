package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Parterre speaks Bulgarian and English. */
public class LanguageNotSpoken extends Refusal {

    public LanguageNotSpoken() {
        super(Kind.INVALID, Map.of());
    }
}
