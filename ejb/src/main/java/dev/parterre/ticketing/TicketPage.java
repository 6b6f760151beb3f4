package dev.parterre.ticketing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingView;
import dev.parterre.catalog.Imprint;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.LocalText;

/** Puts one booking's tickets into the reader's language for the printer. */
record TicketPage(BookingView booking, Imprint imprint, String language) {

    PrintedTicket of(TicketView ticket) {
        var performance = booking.performance();
        return new PrintedTicket(
                ticket.code(),
                booking.reference().value(),
                in(performance.title()),
                performance.category().name(),
                place(),
                performance.startsAt().atZone(performance.zone()),
                seat(ticket.place()),
                price(ticket.place()),
                performance.ageFrom(),
                booking.buyer().name());
    }

    private PrintedTicket.Place place() {
        var where = booking.performance().where();
        return new PrintedTicket.Place(
                in(where.hall()),
                in(where.venue()),
                in(imprint.address().street()),
                in(where.city().name()),
                in(imprint.organiser()));
    }

    private PrintedTicket.Seat seat(PlaceInfo place) {
        return new PrintedTicket.Seat(
                in(place.zoneName()), place.seat() ? place.rowLabel() : "", place.seat() ? place.seatLabel() : "");
    }

    private PrintedTicket.Price price(PlaceInfo place) {
        var line = booking.lines().stream()
                .filter(candidate -> candidate.place().ordinal() == place.ordinal())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return price(line);
    }

    private PrintedTicket.Price price(BookingLineView line) {
        return new PrintedTicket.Price(line.type().name(), in(line.place().categoryName()), line.price(), line.vat());
    }

    private String in(LocalText text) {
        return text.in(language);
    }
}
