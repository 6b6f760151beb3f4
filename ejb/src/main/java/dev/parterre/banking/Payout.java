package dev.parterre.banking;

import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundId;
import dev.parterre.payment.RefundOrder;
import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Money that staff are to transfer back: a refund, or money that was nobody's. Its id is the end-to-end reference of the transfer. */
@Entity
class Payout {

    @Id
    private String id;

    private String lineId;
    private String refundId;
    private String paymentId;
    private long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String name;
    private String iban;
    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(4)")
    private PayoutState state;

    private String bankRef;
    private Instant dueAt;
    private Instant sentAt;

    @Version
    private int version;

    protected Payout() {}

    private Payout(Money amount, String name, String iban, Instant now) {
        this.id = PublicId.random();
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.name = name;
        this.iban = iban;
        this.state = PayoutState.DUE;
        this.dueAt = now;
    }

    static Payout ofRefund(RefundOrder order, String purpose, String name, String iban, Instant now) {
        var payout = new Payout(order.amount(), name, iban, now);
        payout.refundId = order.id();
        payout.paymentId = order.payment();
        payout.purpose = purpose;
        return payout;
    }

    static Payout ofLine(BankLine line, String iban, Instant now) {
        var payout = new Payout(line.open(), line.partyName(), iban, now);
        payout.lineId = line.id();
        payout.purpose = line.likelyPurpose().orElse(null);
        return payout;
    }

    /** @return whether it was still to be done */
    boolean send(String reference, Instant now) {
        if (state == PayoutState.SENT) {
            return false;
        }
        state = PayoutState.SENT;
        bankRef = reference;
        sentAt = now;
        return true;
    }

    /** The customer has named their account. */
    void payTo(String account) {
        iban = account;
    }

    String id() {
        return id;
    }

    Optional<RefundId> refund() {
        return Optional.ofNullable(refundId).map(RefundId::new);
    }

    Optional<PaymentId> payment() {
        return Optional.ofNullable(paymentId).map(PaymentId::new);
    }

    String lineId() {
        return lineId;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    PayoutView view() {
        return new PayoutView(id, amount(), name, iban, purpose, refundId != null, state, bankRef, dueAt, sentAt);
    }
}
