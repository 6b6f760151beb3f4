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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cancellation_id")
    private Cancellation cancellation;

    private long cancelFeeMinor;
    private long keptFeeMinor;

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

    void cancel(LineRefund refund, Cancellation by, Instant now) {
        state = LineState.CANCELLED;
        cancelledAt = now;
        cancellation = by;
        cancelFeeMinor = refund.fee().minor();
        keptFeeMinor = refund.serviceFee().minor();
    }

    boolean isOf(Cancellation some) {
        return some.equals(cancellation);
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

    /** What was kept when it was given back, with the tax in it: the fee's own, and the same rate on the fee for cancelling. */
    Quote.Part kept(String currency) {
        var service = amounts.line(currency).fee();
        var fee = new Money(cancelFeeMinor, currency);
        var vat = fee.taxContained(service.rate());
        return new Quote.Part(
                fee.plus(new Money(keptFeeMinor, currency)),
                keptFeeMinor == 0 ? vat : vat.plus(service.vat()),
                service.rate());
    }
}
