package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A hold as its owner sees it.
 *
 * @param secret what a guest shows to prove that the hold is theirs; only in the answer that made the hold
 * @param quote its lines go with the places, one by one
 * @param extendable whether the one extension is still to be had
 */
public record HoldView(
        HoldId id,
        Optional<String> secret,
        PerformanceId performance,
        HoldState state,
        List<HeldPlace> places,
        Quote quote,
        Instant expiresAt,
        boolean extendable) {

    /** One held place at its quoted price. */
    public record HeldPlace(PlaceInfo place, TicketType type, Money price) {}
}
