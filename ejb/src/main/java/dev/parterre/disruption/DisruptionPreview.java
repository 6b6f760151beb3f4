package dev.parterre.disruption;

import dev.parterre.booking.StandingBookings;
import dev.parterre.catalog.PerformanceDetail;
import java.time.Instant;
import java.util.Optional;

/**
 * What calling a performance off or moving it would mean; nothing changes.
 *
 * @param startsAfter the new date; empty when there is none
 * @param chooseUntil until when customers may take their money; empty when it is called off
 */
public record DisruptionPreview(
        PerformanceDetail performance,
        StandingBookings standing,
        Optional<Instant> startsAfter,
        Optional<Instant> chooseUntil) {}
