package dev.parterre.seating;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A point of a plan; any unit, y grows downwards as on a screen. */
public record PlanPoint(double x, double y) {

    @JsonIgnore
    boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }

    double distanceTo(double otherX, double otherY) {
        return Math.hypot(x - otherX, y - otherY);
    }
}
