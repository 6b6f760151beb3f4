package dev.parterre.booking;

import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.seating.PlanPlaces;
import java.time.Instant;
import java.util.Optional;

/** Shows holds. */
final class HoldViews {

    private HoldViews() {}

    static HoldView of(Hold hold, PlanPlaces plan, Optional<String> secret, Instant now) {
        var places = hold.places().stream()
                .map(place -> {
                    var line = place.line(hold.total().currency());
                    return new HeldPlace(plan.place(place.ordinal()), line.type(), line.price());
                })
                .toList();
        return new HoldView(
                hold.publicId(),
                secret,
                hold.performance(),
                hold.stateAt(now),
                places,
                hold.quote(),
                hold.expiresAt(),
                hold.stateAt(now) == HoldState.ACTIVE && !hold.isExtended());
    }
}
