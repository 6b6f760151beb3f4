package dev.parterre.catalog;

import java.util.Optional;

/** A city, and the middle of its venues as far as their points are known. */
record CityCentre(City city, Optional<GeoPoint> point) {

    /** Endlessly many when either is not known. */
    double kilometresTo(CityCentre other) {
        return point.flatMap(from -> other.point().map(from::kmTo)).orElse(Double.POSITIVE_INFINITY);
    }
}
