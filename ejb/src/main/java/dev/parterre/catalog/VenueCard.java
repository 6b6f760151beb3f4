package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.time.ZoneId;
import java.util.List;

/** A venue with its halls. */
public record VenueCard(VenueId id, LocalText name, Address address, ZoneId zone, List<HallCard> halls) {

    /** @param externalId what whoever entered it calls it; unique within the venue */
    public record HallCard(HallId id, String externalId, LocalText name, int capacity) {}

    public VenueCard {
        halls = List.copyOf(halls);
    }
}
