package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Money on its way in. The row is written before the gateway is called, and the outcome after: whatever happens in between, the
 * same step can be repeated under the payment's own id.
 */
@Entity
class Payment {

    @Id
    private String id;

    private String payer;
    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private Tender tender;

    private String gatewayCustomer;
    private String gatewayMethod;
    private long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private boolean offSession;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private String gatewayRef;
    private String failureCode;
    private String actionUrl;
    private Instant createdAt;
    private Instant settledAt;

    @Version
    private int version;

    protected Payment() {}

    Payment(PaymentCommand command, GatewayMeans means, Instant now) {
        this.id = PaymentId.next().value();
        this.payer = command.payer();
        this.purpose = command.purpose();
        this.tender = means.tender();
        this.gatewayCustomer = means.customer();
        this.gatewayMethod = means.method();
        this.amountMinor = command.amount().minor();
        this.currency = command.amount().currency();
        this.offSession = command.offSession();
        this.state = PaymentState.CREATED;
        this.createdAt = now;
    }

    /**
     * Takes over what the gateway says.
     *
     * @return whether the payment came to its end by this; late, repeated and outdated news change nothing
     */
    boolean record(ChargeOutcome outcome, Instant now) {
        if (gatewayRef == null) {
            gatewayRef = outcome.gatewayRef();
        }
        if (!state.canBecome(outcome.state())) {
            return false;
        }
        state = outcome.state();
        failureCode = outcome.failureCode();
        actionUrl = state == PaymentState.ACTION_REQUIRED ? outcome.actionUrl() : null;
        if (state.isFinal()) {
            settledAt = now;
        }
        return state.isFinal();
    }

    Charge charge() {
        return new Charge(id, purpose, amount(), new GatewayMeans(tender, gatewayCustomer, gatewayMethod), offSession);
    }

    PaymentId id() {
        return new PaymentId(id);
    }

    Tender tender() {
        return tender;
    }

    String purpose() {
        return purpose;
    }

    PaymentState state() {
        return state;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    String gatewayRef() {
        return gatewayRef;
    }

    PaymentCaptured captured() {
        return new PaymentCaptured(id, purpose, tender, amountMinor, currency, settledAt);
    }

    PaymentView view(Money refunded) {
        return new PaymentView(id(), purpose, tender, amount(), state, failureCode, actionUrl, refunded, createdAt);
    }
}
