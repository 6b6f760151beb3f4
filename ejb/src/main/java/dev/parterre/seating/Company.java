package dev.parterre.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Seats that are one company whichever of them are taken: a small box, or a table (a row that closes upon itself).
 *
 * @param seats their ordinals
 */
record Company(List<Integer> seats) {

    /** A larger box is a zone with rows like any other. */
    private static final int LARGEST_BOX = 6;
    /** A larger ring is no table: its guests do not talk to each other. */
    private static final int LARGEST_TABLE = 12;
    /** Around a table no two neighbours, the first and last among them, are farther apart than this times any others. */
    private static final double EVEN = 1.5;

    static List<Company> of(PlanGeometry plan) {
        var companies = new ArrayList<Company>();
        for (var zone : plan.zones()) {
            var seats =
                    zone.rows().stream().flatMap(row -> row.seats().stream()).toList();
            if (zone.kind() == ZoneKind.BOX && seats.size() <= LARGEST_BOX) {
                companies.add(of(seats));
            } else {
                zone.rows().stream()
                        .map(PlanGeometry.Row::seats)
                        .filter(Company::isTable)
                        .forEach(table -> companies.add(of(table)));
            }
        }
        return List.copyOf(companies);
    }

    private static Company of(List<PlanGeometry.Seat> seats) {
        return new Company(seats.stream().map(PlanGeometry.Seat::ordinal).toList());
    }

    private static boolean isTable(List<PlanGeometry.Seat> row) {
        if (row.size() < 3 || row.size() > LARGEST_TABLE) {
            return false;
        }
        var spacings = new double[row.size()];
        for (var i = 0; i < spacings.length; i++) {
            spacings[i] = distance(row.get(i), row.get((i + 1) % row.size()));
        }
        Arrays.sort(spacings);
        return spacings[spacings.length - 1] <= EVEN * spacings[0];
    }

    private static double distance(PlanGeometry.Seat one, PlanGeometry.Seat other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
