package dev.parterre.booking;

import dev.parterre.payment.RefundId;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One giving back of places: on whose wish, why, and what became of what was paid for them. Written once. */
@Entity
class Cancellation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String publicId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "booking_id")
    private Booking booking;

    private Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private CancelledBy cancelledBy;

    private String reason;
    private String note;
    private long paidMinor;
    private long feeMinor;
    private long serviceFeeMinor;
    private long refundMinor;
    private long creditMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @ElementCollection
    @CollectionTable(name = "cancellation_refund", joinColumns = @JoinColumn(name = "cancellation_id"))
    @Column(name = "refund_id")
    private Set<String> refunds = new TreeSet<>();

    @Version
    private int version;

    protected Cancellation() {}

    Cancellation(Booking booking, CancellationDecision decision, Instant now) {
        var sum = decision.sum();
        this.publicId = PublicId.random();
        this.booking = booking;
        this.cancelledAt = now;
        this.cancelledBy = decision.by();
        this.reason = decision.reason();
        this.note = decision.note();
        this.paidMinor = sum.paid().minor();
        this.feeMinor = sum.fee().minor();
        this.serviceFeeMinor = sum.serviceFee().minor();
        this.refundMinor = decision.credit() ? 0 : sum.back().minor();
        this.creditMinor = decision.credit() ? sum.back().minor() : 0;
        this.currency = sum.back().currency();
    }

    void refundedBy(Collection<RefundId> ids) {
        ids.forEach(refund -> refunds.add(refund.value()));
    }

    String publicId() {
        return publicId;
    }

    CancellationView view(List<Long> lines) {
        return new CancellationView(
                publicId,
                cancelledAt,
                cancelledBy,
                reason,
                lines,
                new LineRefund(money(feeMinor), money(serviceFeeMinor), money(refundMinor + creditMinor)),
                money(creditMinor),
                refunds.stream().map(RefundId::new).toList());
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
