package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A note must be given, and not be longer than 200 characters. */
public class NoteRefused extends Refusal {

    static final int LONGEST = 200;

    NoteRefused() {
        super(Kind.INVALID, Map.of("longest", LONGEST));
    }
}
