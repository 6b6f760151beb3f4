package dev.parterre.seating;

/** A point of a plan; any unit, y grows downwards as on a screen. */
public record PlanPoint(double x, double y) {

    double distanceTo(double otherX, double otherY) {
        return Math.hypot(x - otherX, y - otherY);
    }
}
