package dev.parterre.seating;

import java.util.ArrayList;
import java.util.List;

/**
 * How a row bends.
 *
 * @param inwards from its middle towards the centre of the bend, length 1; nothing for straight rows
 * @param share how far its middle stands off the line between its ends, as a share of that line
 */
record RowBend(PlanPoint inwards, double share) {

    /** Hand-drawn straight rows are this crooked. */
    private static final double CROOKED = 0.02;

    private static final int FEWEST = 5;
    private static final RowBend STRAIGHT = new RowBend(new PlanPoint(0, 0), 0);

    static RowBend of(List<PlanGeometry.Seat> row) {
        if (row.size() < FEWEST) {
            return STRAIGHT;
        }
        var first = row.get(0);
        var last = row.get(row.size() - 1);
        var middle = row.get(row.size() / 2);
        var along = row.size() % 2 == 1 ? 0.5 : (row.size() / 2) / (row.size() - 1.0);
        var x = first.x() + along * (last.x() - first.x()) - middle.x();
        var y = first.y() + along * (last.y() - first.y()) - middle.y();
        var chord = Math.hypot(last.x() - first.x(), last.y() - first.y());
        var rise = Math.hypot(x, y);
        return chord == 0 || rise == 0 ? STRAIGHT : new RowBend(new PlanPoint(x / rise, y / rise), rise / chord);
    }

    boolean isCurved() {
        return share > CROOKED;
    }

    /** The median distance of seats that follow each other in a row, 0 when none do. */
    static double usualSpacing(List<PlanGeometry.Zone> zones) {
        var spacings = new ArrayList<Double>();
        for (var zone : zones) {
            for (var row : zone.rows()) {
                for (var i = 0; i + 1 < row.seats().size(); i++) {
                    var seat = row.seats().get(i);
                    var next = row.seats().get(i + 1);
                    spacings.add(Math.hypot(next.x() - seat.x(), next.y() - seat.y()));
                }
            }
        }
        spacings.sort(null);
        return spacings.isEmpty() ? 0 : spacings.get(spacings.size() / 2);
    }
}
