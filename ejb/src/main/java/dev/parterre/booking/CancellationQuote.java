package dev.parterre.booking;

import dev.parterre.payment.PaymentPart;
import dev.parterre.shared.Money;
import java.util.List;

/**
 * What giving places back would bring.
 *
 * @param lines the places that would go
 * @param refunds what becomes of the price of each, in the same order
 * @param amounts of all of them together
 * @param on the conditions
 * @param credit whether it would be a balance instead of money
 * @param ways how much goes back to what it was paid with; empty for a balance and where nothing goes back
 */
public record CancellationQuote(
        BookingReference reference,
        List<BookingLineView> lines,
        List<LineRefund> refunds,
        LineRefund amounts,
        CancellationStep on,
        boolean credit,
        List<PaymentPart> ways) {

    public CancellationQuote {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
        ways = List.copyOf(ways);
    }

    /** What the customer gets. */
    public Money refund() {
        return amounts.back();
    }
}
