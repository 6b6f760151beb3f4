package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.payment.PaymentView;
import dev.parterre.payment.Tender;
import dev.parterre.pricing.Quote;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A booking with all its places. Holds personal data.
 *
 * @param account empty for a guest's
 * @param taxes by payee and rate what is inside the total
 * @param total what was ordered; {@code vat} and {@code fees} are inside; what was given back since is in the payment
 * @param payment empty when there was nothing to pay
 * @param undoUntil until when the customer may give it back; empty until confirmed
 */
public record BookingView(
        BookingReference reference,
        BookingState state,
        BookingSource source,
        PerformanceDetail performance,
        Optional<AccountId> account,
        Buyer buyer,
        List<BookingLineView> lines,
        Money vat,
        Money fees,
        List<Quote.Tax> taxes,
        Money total,
        Optional<PaymentView> payment,
        Instant createdAt,
        Instant payUntil,
        Optional<Instant> confirmedAt,
        Optional<Instant> undoUntil) {

    public BookingView {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** Whether it waits for money that is to come that way. */
    public boolean awaits(Tender tender) {
        return state == BookingState.AWAITING_PAYMENT
                && payment.filter(open -> open.tender() == tender).isPresent();
    }

    /** The places that are the customer's. */
    public List<BookingLineView> validLines() {
        return lines.stream().filter(line -> line.state() == LineState.VALID).toList();
    }
}
