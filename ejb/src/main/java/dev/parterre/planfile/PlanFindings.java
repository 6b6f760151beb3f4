package dev.parterre.planfile;

import java.util.ArrayList;
import java.util.List;

/** What was got over in a file while it was read: the first thousand, and how many there were. */
final class PlanFindings {

    static final int MOST_KEPT = 1_000;

    private final List<PlanFinding> kept = new ArrayList<>();
    private int total;

    void add(String pointer, String code, String detail) {
        total++;
        if (kept.size() < MOST_KEPT) {
            kept.add(new PlanFinding(pointer, code, detail));
        }
    }

    List<PlanFinding> kept() {
        return List.copyOf(kept);
    }

    int total() {
        return total;
    }
}
