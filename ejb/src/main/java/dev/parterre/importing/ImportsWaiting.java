package dev.parterre.importing;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** So many imports wait already that another one has to come again later. */
public final class ImportsWaiting extends Refusal {

    public ImportsWaiting() {
        super(Kind.LIMITED, Map.of());
    }
}
