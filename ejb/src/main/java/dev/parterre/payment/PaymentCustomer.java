package dev.parterre.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The gateway's name of a payer. */
@Entity
class PaymentCustomer {

    @Id
    private String payer;

    private String gatewayRef;
    private Instant createdAt;

    protected PaymentCustomer() {}

    PaymentCustomer(String payer, String gatewayRef, Instant now) {
        this.payer = payer;
        this.gatewayRef = gatewayRef;
        this.createdAt = now;
    }
}
