package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Only what was stopped or abandoned goes on where it ended; the facts name the state it is in. */
public class RunNotResumable extends Refusal {

    RunNotResumable(RunState state) {
        super(Kind.CONFLICT, Map.of("state", state.name()));
    }
}
