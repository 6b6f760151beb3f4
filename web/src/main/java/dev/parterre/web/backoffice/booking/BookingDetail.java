package dev.parterre.web.backoffice.booking;

import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingView;
import dev.parterre.booking.CancellationQuote;
import dev.parterre.payment.PaymentView;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chosen booking as the page reads it. */
public record BookingDetail(BookingView booking, Optional<CancellationQuote> terms) {

    /** What the terms give back now; null when they give nothing back any more. */
    public CancellationQuote getOffer() {
        return terms.orElse(null);
    }

    /** Whether something was kept of a place that was given back. */
    public boolean isKept() {
        return !getKept().isZero();
    }

    public Money getKept() {
        return booking.lines().stream()
                .map(line -> line.kept().gross())
                .reduce(Money.zero(booking.total().currency()), Money::plus);
    }

    public List<BookingLineView> getValidLines() {
        return booking.validLines();
    }

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

    public boolean isRefunded() {
        return booking.payment().filter(payment -> !payment.refunded().isZero()).isPresent();
    }
}
