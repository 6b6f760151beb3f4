package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.booking.LineState;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.util.function.Function;

/** A place: {@code seat} is its id in the plan. Row and label are empty in general admission; only bookings have a state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceAnswer(
        String id,
        String seat,
        String zone,
        String row,
        String label,
        String category,
        TicketType type,
        Money price,
        LineState state) {

    static PlaceAnswer of(HeldPlace held, Function<LocalText, String> language) {
        return of(held.place().seatKey(), held.place(), language).with(held.type(), held.price(), null);
    }

    static PlaceAnswer of(BookingLineView line, Function<LocalText, String> language) {
        return of(Long.toString(line.id()), line.place(), language).with(line.type(), line.price(), line.state());
    }

    private static PlaceAnswer of(String id, PlaceInfo place, Function<LocalText, String> language) {
        return new PlaceAnswer(
                id,
                place.seatKey(),
                language.apply(place.zoneName()),
                place.rowLabel(),
                place.seatLabel(),
                language.apply(place.categoryName()),
                null,
                null,
                null);
    }

    private PlaceAnswer with(TicketType ticketType, Money amount, LineState lineState) {
        return new PlaceAnswer(id, seat, zone, row, label, category, ticketType, amount, lineState);
    }
}
