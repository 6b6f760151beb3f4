package dev.parterre.matching;

import dev.parterre.catalog.GeoPoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who wants what is within so many kilometres of a point: for each cell of half a degree those whose circle may reach into it; the few
 * whose circle is huge, or goes over a pole or the line of date, are in a set of their own. Who is found here is asked exactly.
 */
final class Circles {

    private static final double CELLS_PER_DEGREE = 2;
    private static final int MOST_CELLS = 250;
    /** Less than there are on any sphere that distances are reckoned on, so that a circle is rather taken too large. */
    private static final double KM_PER_DEGREE = 111;

    /** @param km its edge included */
    record Circle(GeoPoint middle, int km) {

        boolean has(GeoPoint point) {
            return middle.isWithin(km, point);
        }
    }

    private record Cell(int lat, int lon) {

        static Cell of(double lat, double lon) {
            return new Cell((int) Math.floor(lat * CELLS_PER_DEGREE), (int) Math.floor(lon * CELLS_PER_DEGREE));
        }
    }

    private final Map<Cell, Ordinals> cells = new HashMap<>();
    private final Ordinals huge = new Ordinals();
    private Circle[] circles = new Circle[0];

    void put(int slot, Circle circle) {
        if (circles.length == 0) {
            circles = new Circle[Ordinals.RANGE];
        }
        circles[slot] = circle;
        each(circle, set -> set.add(slot));
    }

    void clear(int slot) {
        if (circles.length > 0 && circles[slot] != null) {
            each(circles[slot], set -> set.remove(slot));
            circles[slot] = null;
        }
    }

    private void each(Circle circle, Consumer<Ordinals> action) {
        var point = circle.middle();
        var north = circle.km() / KM_PER_DEGREE;
        var east = east(point.lat(), north);
        if (east.isEmpty() || Math.abs(point.lon()) + east.get() >= 180) {
            action.accept(huge);
            return;
        }
        var from = Cell.of(point.lat() - north, point.lon() - east.get());
        var to = Cell.of(point.lat() + north, point.lon() + east.get());
        if ((long) (to.lat() - from.lat() + 1) * (to.lon() - from.lon() + 1) > MOST_CELLS) {
            action.accept(huge);
            return;
        }
        for (var lat = from.lat(); lat <= to.lat(); lat++) {
            for (var lon = from.lon(); lon <= to.lon(); lon++) {
                action.accept(cells.computeIfAbsent(new Cell(lat, lon), none -> new Ordinals()));
            }
        }
    }

    /** How many degrees east and west a circle of that radius in degrees reaches; empty when it has a pole in it. */
    private static Optional<Double> east(double lat, double radius) {
        return Math.abs(lat) + radius >= 89
                ? Optional.empty()
                : Optional.of(
                        Math.toDegrees(Math.asin(Math.sin(Math.toRadians(radius)) / Math.cos(Math.toRadians(lat))))
                                + 1e-6);
    }

    /** Adds all whose circle may have the point in it. */
    void orInto(Optional<GeoPoint> point, long[] target) {
        point.ifPresent(where -> {
            huge.orInto(target);
            Optional.ofNullable(cells.get(Cell.of(where.lat(), where.lon()))).ifPresent(set -> set.orInto(target));
        });
    }

    /** Of a slot that {@link #orInto} named. */
    boolean has(int slot, GeoPoint point) {
        return circles[slot].has(point);
    }
}
