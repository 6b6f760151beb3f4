package dev.parterre.seating;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a row is interrupted: where the draft says so, and where the next seat stands clearly farther off than seats of
 * this zone usually do. Plans from outside rarely mark their aisles, and couples must not be put on both sides of one.
 */
final class AislePolicy {

    /** Seats of one row stand evenly, also on a curve; a gap of this many spacings is no seat's width. */
    private static final double GAP = 1.7;

    private final double usualSpacing;

    AislePolicy(PlanDraft.Zone zone) {
        var spacings = new ArrayList<Double>();
        for (var row : zone.rows()) {
            for (var i = 0; i + 1 < row.seats().size(); i++) {
                spacings.add(spacing(row.seats(), i));
            }
        }
        spacings.sort(null);
        usualSpacing = spacings.isEmpty() ? Double.NaN : spacings.get(spacings.size() / 2);
    }

    boolean after(List<PlanDraft.Seat> row, int index) {
        if (index + 1 >= row.size()) {
            return false;
        }
        return row.get(index).aisleAfter() || (usualSpacing > 0 && spacing(row, index) > GAP * usualSpacing);
    }

    private static double spacing(List<PlanDraft.Seat> row, int index) {
        var seat = row.get(index);
        var next = row.get(index + 1);
        return Math.hypot(next.x() - seat.x(), next.y() - seat.y());
    }
}
