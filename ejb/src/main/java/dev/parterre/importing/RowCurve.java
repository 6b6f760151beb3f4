package dev.parterre.importing;

import dev.parterre.seating.PlanPoint;

/** The curve a row of seats stands on, from 0 at its first seat to 1 at its last; y grows downwards. */
sealed interface RowCurve {

    PlanPoint at(double fraction);

    record Line(PlanPoint first, PlanPoint last) implements RowCurve {

        @Override
        public PlanPoint at(double fraction) {
            return new PlanPoint(
                    first.x() + fraction * (last.x() - first.x()), first.y() + fraction * (last.y() - first.y()));
        }
    }

    /** Angles in degrees, clockwise from the positive x axis. */
    record Arc(PlanPoint centre, double radius, double from, double to) implements RowCurve {

        @Override
        public PlanPoint at(double fraction) {
            var angle = Math.toRadians(from + fraction * (to - from));
            return new PlanPoint(centre.x() + radius * Math.cos(angle), centre.y() + radius * Math.sin(angle));
        }
    }
}
