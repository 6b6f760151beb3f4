package dev.parterre.banking;

import dev.parterre.payment.Charge;
import dev.parterre.payment.PaymentId;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A transfer that is awaited for a payment. */
@Entity
class TransferOrder {

    @Id
    private String paymentId;

    private String purpose;
    private String payer;
    private String payerName;
    private long amountMinor;
    private long receivedMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private TransferState state;

    private Instant dueAt;
    private Instant createdAt;

    @Version
    private int version;

    protected TransferOrder() {}

    TransferOrder(Charge charge, String payerName, Instant dueAt, Instant now) {
        this.paymentId = charge.id();
        this.purpose = charge.purpose();
        this.payer = charge.means().customer();
        this.payerName = payerName;
        this.amountMinor = charge.amount().minor();
        this.currency = charge.amount().currency();
        this.state = TransferState.WAITING;
        this.dueAt = dueAt;
        this.createdAt = now;
    }

    /** Part of it, or the last of it. @return whether it is complete by this */
    boolean receive(Money part) {
        receivedMinor = received().plus(part).minor();
        if (received().compareTo(amount()) >= 0) {
            state = TransferState.PAID;
        }
        return state == TransferState.PAID;
    }

    /** What was kept for it is open money again. */
    void giveBack(Money part) {
        receivedMinor = received().minus(part).minor();
    }

    /** The time is over. */
    void lapse() {
        if (state == TransferState.WAITING) {
            state = TransferState.LAPSED;
        }
    }

    PaymentId payment() {
        return new PaymentId(paymentId);
    }

    String purpose() {
        return purpose;
    }

    CreditorReference reference() {
        return CreditorReference.of(purpose);
    }

    String payerName() {
        return payerName;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    Money received() {
        return new Money(receivedMinor, currency);
    }

    Money missing() {
        return amount().minus(received());
    }

    TransferState state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }
}
