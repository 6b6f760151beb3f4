package dev.parterre.planfile;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A plan of areas alone as a file of a format that sells seats alone: nobody could read it again. */
public final class NoSeatsToExport extends Refusal {

    NoSeatsToExport() {
        super(Kind.CONFLICT, Map.of());
    }
}
