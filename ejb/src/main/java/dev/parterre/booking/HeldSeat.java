package dev.parterre.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One place of a hold with the price it was quoted at. */
@Embeddable
class HeldSeat {

    private int ordinal;
    private short category;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private TicketType ticketType;

    private long priceMinor;
    private long vatMinor;
    private long feeMinor;

    protected HeldSeat() {}

    HeldSeat(int ordinal, Quote.Line line) {
        this.ordinal = ordinal;
        this.category = (short) line.category();
        this.ticketType = line.type();
        this.priceMinor = line.price().minor();
        this.vatMinor = line.vat().minor();
        this.feeMinor = line.fee().minor();
    }

    int ordinal() {
        return ordinal;
    }

    TicketType type() {
        return ticketType;
    }

    Quote.Line line(String currency) {
        return new Quote.Line(
                category,
                ticketType,
                new Money(priceMinor, currency),
                new Money(vatMinor, currency),
                new Money(feeMinor, currency));
    }
}
