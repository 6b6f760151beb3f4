package dev.parterre.web.backoffice.booking;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingView;
import dev.parterre.payment.PaymentView;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;

/** The chosen booking as the page reads it. */
public record BookingDetail(BookingView booking) {

    /** Null when there was nothing to pay. */
    public PaymentView getPayment() {
        return booking.payment().orElse(null);
    }

    /** Null until confirmed. */
    public Instant getConfirmedAt() {
        return booking.confirmedAt().orElse(null);
    }

    /** Null until confirmed. */
    public Instant getUndoUntil() {
        return booking.undoUntil().orElse(null);
    }

    public boolean isCancellable() {
        return booking.state().isLive();
    }

    public List<BookingLineView> getLines() {
        return booking.lines();
    }

    /** What would go back now. */
    public Money getRefundable() {
        return booking.validLines().stream()
                .map(BookingLineView::price)
                .reduce(Money.zero(booking.total().currency()), Money::plus);
    }

    public boolean isRefunded() {
        return booking.payment().filter(payment -> !payment.refunded().isZero()).isPresent();
    }
}
