package dev.parterre.banking;

import dev.parterre.payment.PaymentId;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** How much of a line was put to which payment; a negative amount takes it back. Never changed. */
@Entity
class BankAllocation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String lineId;
    private String paymentId;

    @Column(name = "amount_minor")
    private long minor;

    private String madeBy;
    private Instant madeAt;

    protected BankAllocation() {}

    BankAllocation(BankLine line, PaymentId payment, Money amount, String madeBy, Instant now) {
        this.lineId = line.id();
        this.paymentId = payment.value();
        this.minor = amount.minor();
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    String line() {
        return lineId;
    }

    PaymentId payment() {
        return new PaymentId(paymentId);
    }

    long minor() {
        return minor;
    }
}
