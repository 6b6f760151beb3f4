package dev.parterre.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** One place of a hold with the price it was quoted at. */
@Embeddable
class HeldSeat {

    private int ordinal;

    @Embedded
    private LineAmounts amounts;

    protected HeldSeat() {}

    int ordinal() {
        return ordinal;
    }

    TicketType type() {
        return amounts.type();
    }

    Quote.Line line(String currency) {
        return amounts.line(currency);
    }
}
