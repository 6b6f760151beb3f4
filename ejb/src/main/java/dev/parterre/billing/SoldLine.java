package dev.parterre.billing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.shared.Money;

/** Whose a line's price is: ticket and fee, each with its tax apart. The four together are the price, to the minor unit. */
record SoldLine(Money ticket, Money ticketVat, Money fee, Money feeVat) {

    static SoldLine of(BookingLineView line) {
        var ticket = line.amounts().ticket();
        var fee = line.amounts().fee();
        return new SoldLine(ticket.net(), ticket.vat(), fee.net(), fee.vat());
    }

    SoldLine plus(SoldLine other) {
        return new SoldLine(
                ticket.plus(other.ticket),
                ticketVat.plus(other.ticketVat),
                fee.plus(other.fee),
                feeVat.plus(other.feeVat));
    }

    SoldLine times(int factor) {
        return new SoldLine(ticket.times(factor), ticketVat.times(factor), fee.times(factor), feeVat.times(factor));
    }

    Money price() {
        return ticket.plus(ticketVat).plus(fee).plus(feeVat);
    }
}
