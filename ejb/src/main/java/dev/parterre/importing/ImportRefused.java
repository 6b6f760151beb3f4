package dev.parterre.importing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/**
 * A file that cannot be taken at all; nothing of it was stored. The fact {@code reason} says why: {@code unknown-format},
 * {@code file-empty}, {@code file-too-large}, {@code file-name-malformed}, or {@code <parameter>-missing} and
 * {@code <parameter>-malformed} for what the format needs to be told.
 */
public final class ImportRefused extends Refusal {

    public ImportRefused(String reason) {
        super(Kind.INVALID, Map.of("reason", reason));
    }
}
