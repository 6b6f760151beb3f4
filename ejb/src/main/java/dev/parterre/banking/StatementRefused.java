package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The file is no statement that can be read; nothing of it was taken. */
public class StatementRefused extends Refusal {

    StatementRefused(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
