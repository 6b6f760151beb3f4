package dev.parterre.till;

import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundId;
import dev.parterre.payment.RefundOrder;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Money that somebody at a till is to hand out. */
@Entity
class TillRefund {

    @Id
    private String refundId;

    private String paymentId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private Tender tender;

    private String purpose;
    private long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private boolean paid;
    private Instant dueAt;

    @Version
    private int version;

    protected TillRefund() {}

    TillRefund(RefundOrder order, String purpose, Instant now) {
        this.refundId = order.id();
        this.paymentId = order.payment();
        this.tender = order.tender();
        this.purpose = purpose;
        this.amountMinor = order.amount().minor();
        this.currency = order.amount().currency();
        this.dueAt = now;
    }

    /** @return whether it was still to be handed out */
    boolean pay() {
        var due = !paid;
        paid = true;
        return due;
    }

    String id() {
        return refundId;
    }

    PaymentId payment() {
        return new PaymentId(paymentId);
    }

    RefundId refund() {
        return new RefundId(refundId);
    }

    boolean isPaid() {
        return paid;
    }

    Tender tender() {
        return tender;
    }

    String purpose() {
        return purpose;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    TillRefundView view() {
        return new TillRefundView(refundId, tender, purpose, amount(), dueAt);
    }
}
