package dev.parterre.catalog;

import java.util.Optional;

/** A point on the globe, in degrees of WGS 84. */
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_KM = 6371.0088;
    /** A degree of latitude is never shorter than this on the sphere; saves the exact sum for what is far away. */
    private static final double DEGREE_KM = 111.19;

    public GeoPoint {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException(lat + ", " + lon);
        }
    }

    /** Empty when either is null. */
    static Optional<GeoPoint> of(Double lat, Double lon) {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new GeoPoint(lat, lon));
    }

    /** As the crow flies, by the haversine formula on a sphere of the earth's mean radius: at most 0.6 % off the ellipsoid. */
    public double kmTo(GeoPoint other) {
        var from = Math.toRadians(lat);
        var to = Math.toRadians(other.lat);
        var north = Math.sin((to - from) / 2);
        var east = Math.sin(Math.toRadians(other.lon - lon) / 2);
        var chord = north * north + Math.cos(from) * Math.cos(to) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Whether it is no farther than that, the bound included. */
    public boolean isWithin(double km, GeoPoint other) {
        return Math.abs(other.lat - lat) * DEGREE_KM <= km && kmTo(other) <= km;
    }
}
