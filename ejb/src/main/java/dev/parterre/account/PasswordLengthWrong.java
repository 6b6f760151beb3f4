package dev.parterre.account;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Shorter or longer than passwords may be; lengths in characters. */
public class PasswordLengthWrong extends Refusal {

    PasswordLengthWrong(int min, int max) {
        super(Kind.INVALID, Map.of("min", min, "max", max));
    }
}
