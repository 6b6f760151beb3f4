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

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private Tender tender;

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
    private int asked;
    private Instant askAt;
    private String replacedBy;

    @Version
    private int version;

    protected Refund() {}

    /** @param tender the way it goes back: the payment's, or a balance */
    Refund(Payment payment, Tender tender, Money amount, String reason, Instant now) {
        this.id = RefundId.next().value();
        this.payment = payment;
        this.tender = tender;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.reason = reason;
        this.state = RefundState.REQUESTED;
        this.createdAt = now;
        this.askAt = now;
    }

    /** Somebody is at it: nobody else sends it before. */
    void leaveUntil(Instant grace) {
        askAt = grace;
    }

    /** @return whether anything changed by this */
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
        if (state == RefundState.DONE || state == RefundState.FAILED) {
            askAt = null;
        }
        return true;
    }

    /** The gateway was asked and nothing ended by it. */
    void askAgain(AskingPolicy policy, Instant now) {
        asked++;
        askAt = policy.next(now, asked);
    }

    /** The same money once more, under a key of its own; this one is then no longer owed. Only of one that failed. */
    Refund again(Instant now) {
        if (state != RefundState.FAILED || replacedBy != null) {
            throw new RefundNotFailed();
        }
        var other = new Refund(payment, tender, amount(), reason, now);
        replacedBy = other.id;
        return other;
    }

    /** Whether it was back once and the customer's bank gave it back to us. */
    boolean isReturned() {
        return state == RefundState.FAILED && doneAt != null;
    }

    RefundId id() {
        return new RefundId(id);
    }

    String gatewayRef() {
        return gatewayRef;
    }

    String reason() {
        return reason;
    }

    int asked() {
        return asked;
    }

    Instant createdAt() {
        return createdAt;
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
        return new RefundOrder(
                id, tender, payment.payer(), payment.id().value(), payment.gatewayRef(), amount(), asked > 0);
    }

    RefundDone done() {
        return new RefundDone(id, payment.id().value(), payment.purpose(), tender, amountMinor, currency);
    }

    RefundReturned returned() {
        return new RefundReturned(id, payment.id().value(), payment.purpose(), tender, amountMinor, currency);
    }

    RefundView view() {
        return new RefundView(
                id(),
                payment.id(),
                payment.purpose(),
                amount(),
                reason,
                state,
                failureCode,
                replacedBy != null,
                createdAt);
    }
}
