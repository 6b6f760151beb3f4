package dev.parterre.importing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no such import run, or not for the caller. */
public final class NoSuchImport extends Refusal {

    public NoSuchImport() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
