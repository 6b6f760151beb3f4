package dev.parterre.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A quoted line as it is kept, with the hold and then with the booking: what is quoted is what is paid. */
@Embeddable
class LineAmounts {

    private short category;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private TicketType ticketType;

    private long priceMinor;
    private long discountMinor;
    private long vatMinor;
    private long feeMinor;
    private long feeVatMinor;

    @Column(precision = 5, scale = 2)
    private BigDecimal vatRate;

    @Column(precision = 5, scale = 2)
    private BigDecimal feeVatRate;

    protected LineAmounts() {}

    LineAmounts(Quote.Line line) {
        this.category = (short) line.category();
        this.ticketType = line.type();
        this.priceMinor = line.price().minor();
        this.discountMinor = line.discount().minor();
        this.vatMinor = line.vat().minor();
        this.feeMinor = line.fee().gross().minor();
        this.feeVatMinor = line.fee().vat().minor();
        this.vatRate = line.ticket().rate();
        this.feeVatRate = line.fee().rate();
    }

    static LineAmounts read(ResultSet row) throws SQLException {
        var amounts = new LineAmounts();
        amounts.category = row.getShort("category");
        amounts.ticketType = TicketType.valueOf(row.getString("ticket_type"));
        amounts.priceMinor = row.getLong("price_minor");
        amounts.discountMinor = row.getLong("discount_minor");
        amounts.vatMinor = row.getLong("vat_minor");
        amounts.feeMinor = row.getLong("fee_minor");
        amounts.feeVatMinor = row.getLong("fee_vat_minor");
        amounts.vatRate = row.getBigDecimal("vat_rate");
        amounts.feeVatRate = row.getBigDecimal("fee_vat_rate");
        return amounts;
    }

    boolean isDiscounted() {
        return discountMinor > 0;
    }

    TicketType type() {
        return ticketType;
    }

    Money price(String currency) {
        return new Money(priceMinor, currency);
    }

    Quote.Line line(String currency) {
        return new Quote.Line(
                category,
                ticketType,
                new Money(discountMinor, currency),
                new Quote.Part(
                        new Money(priceMinor - feeMinor, currency),
                        new Money(vatMinor - feeVatMinor, currency),
                        vatRate),
                new Quote.Part(new Money(feeMinor, currency), new Money(feeVatMinor, currency), feeVatRate));
    }
}
