package dev.parterre.matching;

import dev.parterre.catalog.GeoPoint;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * How long somebody needs from one house to another: half an hour, and a minute more for each kilometre as the crow flies, but
 * never more than half a day, in which one flies. Where nobody knows how far it is: half an hour within a city, four hours
 * between two. Pure.
 */
final class TravelPolicy {

    static final Duration LEAST = Duration.ofMinutes(30);
    static final Duration MOST = Duration.ofHours(12);
    static final Duration UNKNOWN = Duration.ofHours(4);

    private TravelPolicy() {}

    /** @param cities the city's names, folded */
    record Whereabouts(Optional<GeoPoint> point, Set<String> cities) {

        Whereabouts {
            cities = Set.copyOf(cities);
        }
    }

    static Duration between(Whereabouts one, Whereabouts other) {
        if (one.point().isPresent() && other.point().isPresent()) {
            var way = LEAST.plusMinutes(
                    (long) Math.ceil(one.point().get().kmTo(other.point().get())));
            return way.compareTo(MOST) > 0 ? MOST : way;
        }
        return Collections.disjoint(one.cities(), other.cities()) ? UNKNOWN : LEAST;
    }
}
