package dev.parterre.booking;

import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.pricing.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A hold about to be written, for the errand that asked for it. */
record NewHold(HoldErrand errand, HoldId id, String secret, List<Integer> ordinals, Quote quote, HoldTime time) {

    /**
     * In plan order, each place with its line, in whatever order they were chosen: as the hold is read from the database, so that a
     * repeated request gets the same answer to the letter.
     */
    static NewHold of(HoldErrand errand, HoldId id, String secret, List<Integer> chosen, Quote quote, HoldTime time) {
        var order = IntStream.range(0, chosen.size())
                .boxed()
                .sorted(Comparator.comparing(chosen::get))
                .toList();
        var lines = order.stream().map(quote.lines()::get).toList();
        var ordinals = order.stream().map(chosen::get).toList();
        return new NewHold(errand, id, secret, ordinals, new Quote(quote.currency(), lines), time);
    }

    HoldOutcome outcome(SalePoint sale) {
        var places = new ArrayList<HeldPlace>(ordinals.size());
        for (var i = 0; i < ordinals.size(); i++) {
            var line = quote.lines().get(i);
            places.add(new HeldPlace(sale.places().place(ordinals.get(i)), line.type(), line.price()));
        }
        var view = new HoldView(
                id, Optional.of(secret), sale.id(), HoldState.ACTIVE, places, quote, time.until(), !time.extended());
        return new HoldOutcome(view, false);
    }
}
