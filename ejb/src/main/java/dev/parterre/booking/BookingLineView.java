package dev.parterre.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.Money;

/**
 * One place of a booking.
 *
 * @param amounts what was paid for it: the organiser's ticket part and the house's fee part, each with its tax and rate
 * @param kept what the house kept of it when it was given back
 */
public record BookingLineView(long id, PlaceInfo place, Quote.Line amounts, LineState state, Quote.Part kept) {

    /** One of which nothing was kept. */
    BookingLineView(long id, PlaceInfo place, Quote.Line amounts, LineState state) {
        this(id, place, amounts, state, nothing(amounts));
    }

    private static Quote.Part nothing(Quote.Line amounts) {
        var zero = Money.zero(amounts.price().currency());
        return new Quote.Part(zero, zero, amounts.fee().rate());
    }

    public TicketType type() {
        return amounts.type();
    }

    /** What was paid for this place, everything inside. */
    public Money price() {
        return amounts.price();
    }

    /** All tax inside the price. */
    public Money vat() {
        return amounts.vat();
    }

    /** The service fee inside the price, tax on it included. */
    public Money fee() {
        return amounts.fee().gross();
    }
}
