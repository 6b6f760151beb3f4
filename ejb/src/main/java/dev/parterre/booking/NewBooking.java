package dev.parterre.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A booking of a hold that costs nothing, about to be written for the errand that asked for it. */
record NewBooking(FreeBookingErrand errand, Hold hold, BookingReference reference) {

    Instant payUntil(Instant now) {
        return now.plus(errand.order().timeToPay());
    }

    Instant undoUntil(SalePoint sale, Instant now) {
        return CancellationPolicy.undoUntil(
                now, errand.order().undoWindow(), sale.performance().startsAt());
    }

    /** @param lines keys of its lines by ordinal */
    FreeBookingOutcome outcome(SalePoint sale, Map<Integer, Long> lines, Instant now) {
        var order = errand.order();
        var quote = hold.quote();
        var view = new BookingView(
                reference,
                BookingState.CONFIRMED,
                order.source(),
                sale.performance(),
                hold.account(),
                order.buyer(),
                views(sale, lines),
                quote.vat(),
                quote.fees(),
                quote.taxes(),
                hold.total(),
                Optional.empty(),
                now,
                payUntil(now),
                Optional.of(now),
                Optional.of(undoUntil(sale, now)));
        return new FreeBookingOutcome(view, false);
    }

    private List<BookingLineView> views(SalePoint sale, Map<Integer, Long> lines) {
        var currency = hold.total().currency();
        return hold.places().stream()
                .map(place -> new BookingLineView(
                        lines.get(place.ordinal()),
                        sale.places().place(place.ordinal()),
                        place.line(currency),
                        LineState.VALID))
                .toList();
    }
}
