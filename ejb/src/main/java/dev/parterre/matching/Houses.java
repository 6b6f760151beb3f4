package dev.parterre.matching;

import dev.parterre.catalog.GeoPoint;
import dev.parterre.matching.Circles.Circle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Where performances are: for each point on the map the set of those that are there, from south to north. Immutable. */
final class Houses {

    private final GeoPoint[] points;
    private final Ordinals[] performances;

    Houses(List<Probe> probes) {
        var sets = new HashMap<GeoPoint, Ordinals>();
        for (var number = 0; number < probes.size(); number++) {
            var at = number;
            probes.get(number).candidate().house().point().ifPresent(point -> sets.computeIfAbsent(
                            point, none -> new Ordinals())
                    .add(at));
        }
        points = sets.keySet().stream()
                .sorted(Comparator.comparingDouble(GeoPoint::lat))
                .toArray(GeoPoint[]::new);
        performances = Arrays.stream(points).map(sets::get).toArray(Ordinals[]::new);
    }

    /** Gathers those within the circle, its edge included. */
    void gather(Circle circle, Selection chosen) {
        var north = circle.middle().lat() + circle.degrees();
        for (var i = firstFrom(circle.middle().lat() - circle.degrees());
                i < points.length && points[i].lat() <= north;
                i++) {
            if (circle.has(points[i])) {
                chosen.and(performances[i]);
            }
        }
    }

    private int firstFrom(double lat) {
        var from = 0;
        var to = points.length;
        while (from < to) {
            var middle = from + to >>> 1;
            if (points[middle].lat() < lat) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
