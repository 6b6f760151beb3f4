package dev.parterre.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Wall clock of a venue to instant. An hour that the clocks skip in spring does not exist and is refused; the hour they
 * repeat in autumn means its first passing.
 */
public final class VenueTime {

    private VenueTime() {}

    /** @throws ProgrammeEntryRefused with reason {@code no-such-local-time} for a time the clocks skip */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new ProgrammeEntryRefused("start", "no-such-local-time");
        }
        return local.toInstant(offsets.get(0));
    }

    /** @throws ProgrammeEntryRefused when no such region is known, or only an offset is given (it has no daylight saving) */
    public static ZoneId zone(String id) {
        if (id == null || !ZoneId.getAvailableZoneIds().contains(id)) {
            throw new ProgrammeEntryRefused("timeZone", "unknown-time-zone");
        }
        return ZoneId.of(id);
    }
}
