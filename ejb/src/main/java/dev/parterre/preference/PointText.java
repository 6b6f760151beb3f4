package dev.parterre.preference;

import dev.parterre.catalog.GeoPoint;
import java.util.Optional;
import java.util.regex.Pattern;

/** A point as people copy it from a map: "42.6977, 23.3219". */
final class PointText {

    private static final Pattern POINT =
            Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*[,;]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,15})?)");

    private PointText() {}

    static boolean isPoint(String text) {
        return POINT.matcher(text).matches();
    }

    /** Empty when there is no such point on the globe. */
    static Optional<GeoPoint> point(String text) {
        var match = POINT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var lat = Double.parseDouble(match.group(1));
        var lon = Double.parseDouble(match.group(2));
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? Optional.of(new GeoPoint(lat, lon)) : Optional.empty();
    }
}
