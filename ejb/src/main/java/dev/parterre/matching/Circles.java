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

        /** How far it reaches to the north and to the south; rather too far. */
        double degrees() {
            return km / KM_PER_DEGREE;
        }
    }

    private record Cell(int lat, int lon) {

        static Cell of(double lat, double lon) {
            return new Cell((int) Math.floor(lat * CELLS_PER_DEGREE), (int) Math.floor(lon * CELLS_PER_DEGREE));
        }
    }

    private static final int WIDTH = 4;
    private static final int LON = 1;
    private static final int KM = 2;

    private final Ordinals having = new Ordinals();
    private final Map<Cell, Ordinals> cells = new HashMap<>();
    private final Ordinals huge = new Ordinals();
    /** Of each slot its middle and its radius, side by side; empty as long as nobody has one. */
    private double[] circles = new double[0];

    void put(int slot, Circle circle) {
        if (circles.length == 0) {
            circles = new double[Ordinals.RANGE * WIDTH];
        }
        circles[slot * WIDTH] = circle.middle().lat();
        circles[slot * WIDTH + LON] = circle.middle().lon();
        circles[slot * WIDTH + KM] = circle.km();
        having.add(slot);
        each(circle, set -> set.add(slot));
    }

    void clear(int slot) {
        of(slot).ifPresent(circle -> each(circle, set -> set.remove(slot)));
        having.remove(slot);
    }

    private void each(Circle circle, Consumer<Ordinals> action) {
        var point = circle.middle();
        var north = circle.degrees();
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

    Optional<Circle> of(int slot) {
        return having.has(slot) ? Optional.of(circle(slot)) : Optional.empty();
    }

    /** Of a slot that {@link #orInto} named. */
    boolean has(int slot, GeoPoint point) {
        return circle(slot).has(point);
    }

    private Circle circle(int slot) {
        var at = slot * WIDTH;
        return new Circle(new GeoPoint(circles[at], circles[at + LON]), (int) circles[at + KM]);
    }
}
