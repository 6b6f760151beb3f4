package dev.parterre.disruption;

import dev.parterre.booking.BookingReference;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.LocalText;
import java.time.Instant;
import java.util.Optional;

/**
 * What a customer may say to another date.
 *
 * @param secret of the link; whoever knows it may choose
 * @param startsAfter empty while the new date is not known
 * @param until when
 * @param open whether it is still time and the money has not been taken
 */
public record Choice(
        String secret,
        BookingReference reference,
        PerformanceId performance,
        AffectedState state,
        LocalText reason,
        Instant startsBefore,
        Optional<Instant> startsAfter,
        Instant until,
        boolean open) {

    public boolean isAccepted() {
        return state == AffectedState.ACCEPTED;
    }
}
