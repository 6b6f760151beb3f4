package dev.parterre.booking;

import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.pricing.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hold about to be written, for the errand that asked for it. */
record NewHold(HoldErrand errand, HoldId id, String secret, List<Integer> ordinals, Quote quote, Instant until) {

    HoldOutcome outcome(SalePoint sale) {
        var places = new ArrayList<HeldPlace>(ordinals.size());
        for (var i = 0; i < ordinals.size(); i++) {
            var line = quote.lines().get(i);
            places.add(new HeldPlace(sale.places().place(ordinals.get(i)), line.type(), line.price()));
        }
        var view = new HoldView(id, Optional.of(secret), sale.id(), HoldState.ACTIVE, places, quote, until, true);
        return new HoldOutcome(view, false);
    }
}
