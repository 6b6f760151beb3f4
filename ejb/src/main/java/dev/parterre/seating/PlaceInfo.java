package dev.parterre.seating;

import dev.parterre.shared.LocalText;

/** What a place is called. Slots of general admission have empty row and seat labels. */
public record PlaceInfo(
        int ordinal,
        String seatKey,
        boolean seat,
        int category,
        LocalText categoryName,
        String zoneKey,
        LocalText zoneName,
        ZoneKind zoneKind,
        String rowLabel,
        String seatLabel,
        SeatAccess access) {}
