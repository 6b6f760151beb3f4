package dev.parterre.booking;

import dev.parterre.payment.RefundId;
import dev.parterre.pricing.Quote;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;

/** One place of a booking, at its price. Changed by its booking only. */
@Entity
class BookingLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "booking_id")
    private Booking booking;

    private long performanceId;
    private int ordinal;

    @Embedded
    private LineAmounts amounts;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private LineState state;

    private Instant cancelledAt;
    private String refundId;

    @Version
    private int version;

    protected BookingLine() {}

    BookingLine(Booking booking, long performance, int ordinal, Quote.Line line) {
        this.booking = booking;
        this.performanceId = performance;
        this.ordinal = ordinal;
        this.amounts = new LineAmounts(line);
        this.state = LineState.PENDING;
    }

    void confirm() {
        state = LineState.VALID;
    }

    void lapse() {
        state = LineState.LAPSED;
    }

    void cancel(Instant now) {
        state = LineState.CANCELLED;
        cancelledAt = now;
    }

    void refundedBy(RefundId refund) {
        refundId = refund.value();
    }

    long key() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    LineState state() {
        return state;
    }

    Money price(String currency) {
        return amounts.price(currency);
    }

    Quote.Line line(String currency) {
        return amounts.line(currency);
    }
}
