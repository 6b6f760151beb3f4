package dev.parterre.matching;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** It has ended already, in the state that the facts name. */
public class RunNotUnderWay extends Refusal {

    RunNotUnderWay(RunState state) {
        super(Kind.CONFLICT, Map.of("state", state.name()));
    }
}
