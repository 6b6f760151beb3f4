package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;

/** Money on its way back; like a payment, written before the gateway is asked. */
@Entity
class Refund {

    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "payment_id")
    private Payment payment;

    private long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    private String gatewayRef;
    private String failureCode;
    private Instant createdAt;
    private Instant doneAt;

    @Version
    private int version;

    protected Refund() {}

    Refund(Payment payment, Money amount, String reason, Instant now) {
        this.id = RefundId.next().value();
        this.payment = payment;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.reason = reason;
        this.state = RefundState.REQUESTED;
        this.createdAt = now;
    }

    /** @return whether the money is back by this */
    boolean record(RefundOutcome outcome, Instant now) {
        if (gatewayRef == null) {
            gatewayRef = outcome.gatewayRef();
        }
        if (!state.canBecome(outcome.state())) {
            return false;
        }
        state = outcome.state();
        failureCode = outcome.failureCode();
        if (state == RefundState.DONE) {
            doneAt = now;
        }
        return state == RefundState.DONE;
    }

    RefundId id() {
        return new RefundId(id);
    }

    RefundState state() {
        return state;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    Payment payment() {
        return payment;
    }

    RefundOrder order() {
        return new RefundOrder(id, payment.tender(), payment.id().value(), payment.gatewayRef(), amount());
    }

    RefundDone done() {
        return new RefundDone(id, payment.id().value(), payment.purpose(), payment.tender(), amountMinor, currency);
    }
}
