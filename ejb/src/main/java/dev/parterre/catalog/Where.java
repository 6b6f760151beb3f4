package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** The hall of a performance, with its venue and city. */
public record Where(HallId hallId, LocalText hall, VenueId venueId, LocalText venue, City city) {}
