package dev.parterre.pricing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** One price of a list. */
@Embeddable
class StoredPrice {

    @Column(nullable = false)
    private short category;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(12)")
    private TicketType ticketType;

    @Column(nullable = false)
    private long amountMinor;

    protected StoredPrice() {}

    StoredPrice(int category, TicketType type, long amountMinor) {
        this.category = (short) category;
        this.ticketType = type;
        this.amountMinor = amountMinor;
    }

    int category() {
        return category;
    }

    TicketType type() {
        return ticketType;
    }

    long amountMinor() {
        return amountMinor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredPrice that
                && category == that.category
                && ticketType == that.ticketType
                && amountMinor == that.amountMinor;
    }

    @Override
    public int hashCode() {
        return Objects.hash(category, ticketType, amountMinor);
    }
}
