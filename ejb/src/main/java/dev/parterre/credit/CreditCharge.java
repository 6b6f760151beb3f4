package dev.parterre.credit;

import dev.parterre.payment.PaymentId;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** What a payment has set aside of a balance. */
@Entity
class CreditCharge {

    @Id
    private String paymentId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "credit_id")
    private Credit credit;

    private long amountMinor;

    private long refundedMinor;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private ChargeState state;

    @Version
    private int version;

    protected CreditCharge() {}

    CreditCharge(PaymentId payment, Credit credit, Money amount) {
        this.paymentId = payment.value();
        this.credit = credit;
        this.amountMinor = amount.minor();
        this.state = ChargeState.RESERVED;
    }

    /** @return whether it is spent now */
    boolean take() {
        if (state == ChargeState.RESERVED) {
            state = ChargeState.TAKEN;
        }
        return state == ChargeState.TAKEN;
    }

    /** @return whether it was set aside until now */
    boolean giveBack() {
        if (state != ChargeState.RESERVED) {
            return false;
        }
        state = ChargeState.RETURNED;
        return true;
    }

    /** @return whether it was spent and that much of it can still go back, and does now */
    boolean refund(Money part) {
        var back = new Money(refundedMinor, part.currency()).plus(part);
        if (state != ChargeState.TAKEN || back.exceeds(amount())) {
            return false;
        }
        refundedMinor = back.minor();
        return true;
    }

    ChargeState state() {
        return state;
    }

    PaymentId payment() {
        return new PaymentId(paymentId);
    }

    Credit credit() {
        return credit;
    }

    Money amount() {
        return new Money(amountMinor, credit.balance().currency());
    }
}
