package dev.parterre.booking;

import dev.parterre.pricing.Quote;
import dev.parterre.pricing.TicketType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One place of a hold with the price it was quoted at. */
@Embeddable
class HeldSeat {

    private int ordinal;

    @Embedded
    private LineAmounts amounts;

    protected HeldSeat() {}

    static HeldSeat read(ResultSet row) throws SQLException {
        var seat = new HeldSeat();
        seat.ordinal = row.getInt("ordinal");
        seat.amounts = LineAmounts.read(row);
        return seat;
    }

    int ordinal() {
        return ordinal;
    }

    boolean isDiscounted() {
        return amounts.isDiscounted();
    }

    TicketType type() {
        return amounts.type();
    }

    Quote.Line line(String currency) {
        return amounts.line(currency);
    }
}
