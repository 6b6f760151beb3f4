package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One thing about money that a person must look at; at most one of a kind about one subject. */
@Entity
@Table(name = "payment_concern")
class Concern {

    /** Who closes what has come right by itself. */
    static final String BY_ITSELF = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(24)")
    private ConcernKind kind;

    private String subject;
    private String paymentId;
    private String refundId;
    private String purpose;
    private long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String detail;
    private Instant dueAt;
    private Instant openedAt;
    private Instant closedAt;
    private String closedBy;

    @Version
    private int version;

    protected Concern() {}

    /** @param subject what it is about: our id, or the gateway's name of what we do not know */
    Concern(ConcernKind kind, String subject, Money amount, Instant now) {
        this.kind = kind;
        this.subject = subject;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.openedAt = now;
    }

    Concern about(Payment payment) {
        paymentId = payment.id().value();
        purpose = payment.purpose();
        return this;
    }

    Concern about(Refund refund) {
        refundId = refund.id().value();
        return about(refund.payment());
    }

    Concern saying(String code) {
        detail = code;
        return this;
    }

    Concern due(Instant by) {
        dueAt = by;
        return this;
    }

    /** @return whether it was open until now */
    boolean close(String by, Instant now) {
        if (closedAt != null) {
            return false;
        }
        closedAt = now;
        closedBy = by;
        return true;
    }

    ConcernKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    String paymentId() {
        return paymentId;
    }

    String refundId() {
        return refundId;
    }

    ConcernView view() {
        return new ConcernView(
                id, kind, subject, paymentId, refundId, purpose, amount(), detail, dueAt, openedAt, closedAt);
    }
}
