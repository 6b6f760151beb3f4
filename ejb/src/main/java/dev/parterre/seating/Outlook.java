package dev.parterre.seating;

import java.util.List;

/**
 * How good the view from a seat is, as a distance: from the focus, and in a hall that has its seats on one side of it (their
 * middle is at least half as far from the focus as they are on average) {@value #BEHIND} times that for seats behind it, of the
 * choir or beside the organ. Halls all around their focus have no behind and no centre.
 *
 * @param dx of the direction in which the hall lies, of length 1; 0 both for halls all around
 */
record Outlook(PlanPoint focus, double dx, double dy) {

    private static final double BEHIND = 3;
    private static final double ONE_SIDED = 0.5;
    /** For who wishes to sit in the centre: so much of a seat's way off the middle line counts on top of its distance. */
    private static final double SIDEWAYS = 2;

    static Outlook of(PlanPoint focus, List<PlanGeometry.Seat> seats) {
        var x = seats.stream()
                .mapToDouble(seat -> seat.x() - focus.x())
                .average()
                .orElse(0);
        var y = seats.stream()
                .mapToDouble(seat -> seat.y() - focus.y())
                .average()
                .orElse(0);
        var usual = seats.stream()
                .mapToDouble(seat -> focus.distanceTo(seat.x(), seat.y()))
                .average()
                .orElse(0);
        var length = Math.hypot(x, y);
        return length > 0 && length >= ONE_SIDED * usual
                ? new Outlook(focus, x / length, y / length)
                : new Outlook(focus, 0, 0);
    }

    double distance(PlanGeometry.Seat seat) {
        var behind = (seat.x() - focus.x()) * dx + (seat.y() - focus.y()) * dy < 0;
        return focus.distanceTo(seat.x(), seat.y()) * (behind ? BEHIND : 1);
    }

    double distanceFromCentre(PlanGeometry.Seat seat) {
        return distance(seat) + SIDEWAYS * Math.abs((seat.x() - focus.x()) * dy - (seat.y() - focus.y()) * dx);
    }
}
