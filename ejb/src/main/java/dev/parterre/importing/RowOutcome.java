package dev.parterre.importing;

import java.util.ArrayList;
import java.util.List;

/** What taking one row did. */
final class RowOutcome {

    private final List<RefusedRow> parts = new ArrayList<>();
    private boolean changed;

    void changed(boolean anything) {
        changed |= anything;
    }

    void partRefused(RefusedRow part) {
        parts.add(part);
    }

    boolean changed() {
        return changed;
    }

    /** Parts of the row that could not be taken although the row was. */
    List<RefusedRow> parts() {
        return List.copyOf(parts);
    }
}
