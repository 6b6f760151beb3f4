package dev.parterre.disruption;

import dev.parterre.booking.BookingReference;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of one booking.
 *
 * @param back what went back; empty while nothing has
 * @param failure a code; null unless it failed
 * @param attempts how often it failed
 */
public record AffectedView(
        BookingReference reference,
        AffectedState state,
        Optional<Money> back,
        String failure,
        int attempts,
        Instant changedAt) {}
