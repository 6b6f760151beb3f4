package dev.parterre.booking;

import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.seating.PlanPlaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows holds. */
final class HoldViews {

    private HoldViews() {}

    /** As it was answered when it was made for so long, whatever became of it since. */
    static HoldView asMade(Hold hold, SalePoint sale, Duration duration, String secret) {
        return new HoldView(
                hold.publicId(),
                Optional.of(secret),
                hold.performance(),
                HoldState.ACTIVE,
                places(hold, sale.places()),
                hold.quote(),
                hold.inheritedEnd().orElseGet(() -> HoldPolicy.end(hold.createdAt(), duration, sale.performance())),
                !hold.isMadeExtended());
    }

    static HoldView of(Hold hold, PlanPlaces plan, Optional<String> secret, Instant now) {
        return new HoldView(
                hold.publicId(),
                secret,
                hold.performance(),
                hold.stateAt(now),
                places(hold, plan),
                hold.quote(),
                hold.expiresAt(),
                hold.stateAt(now) == HoldState.ACTIVE && !hold.isExtended());
    }

    private static List<HeldPlace> places(Hold hold, PlanPlaces plan) {
        return hold.places().stream()
                .map(place -> {
                    var line = place.line(hold.total().currency());
                    return new HeldPlace(plan.place(place.ordinal()), line.type(), line.price());
                })
                .toList();
    }
}
