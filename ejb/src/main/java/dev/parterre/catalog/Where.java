package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.util.Optional;

/** The hall of a performance, with its venue and city; the point is the venue's, if anybody entered it. */
public record Where(
        HallId hallId, LocalText hall, VenueId venueId, LocalText venue, City city, Optional<GeoPoint> point) {}
