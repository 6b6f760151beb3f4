package dev.parterre.credit;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One change of a balance; never changed. */
@Entity
class CreditMovement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String creditId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private MovementKind kind;

    @Column(name = "amount_minor")
    private long minor;

    private String paymentId;
    private String refundId;
    private String madeBy;
    private Instant madeAt;

    protected CreditMovement() {}

    CreditMovement(Credit credit, MovementKind kind, Money amount, String by, Instant now) {
        this.creditId = credit.id();
        this.kind = kind;
        this.minor = amount.minor();
        this.madeBy = by;
        this.madeAt = now;
    }

    CreditMovement forPayment(String payment) {
        paymentId = payment;
        return this;
    }

    CreditMovement forRefund(String refund) {
        refundId = refund;
        return this;
    }

    boolean isOf(Credit credit) {
        return credit.id().equals(creditId);
    }

    boolean isRefund(String refund) {
        return refund.equals(refundId);
    }

    MovementView view(String currency) {
        return new MovementView(kind, new Money(minor, currency), madeAt);
    }
}
