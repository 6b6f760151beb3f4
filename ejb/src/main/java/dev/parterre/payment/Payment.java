package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
    private Instant payUntil;
    private String leadId;
    private boolean split;

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

    Payment(PaymentCommand command, GatewayMeans means, Money amount, Instant now) {
        this.id = PaymentId.next().value();
        this.payer = command.payer();
        this.purpose = command.purpose();
        this.tender = means.tender();
        this.gatewayCustomer = means.customer();
        this.gatewayMethod = means.method();
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.offSession = command.offSession();
        this.payUntil = command.until();
        this.state = PaymentState.CREATED;
        this.createdAt = now;
    }

    /** A balance gives what it has. */
    void reduceTo(Money reserved) {
        if (reserved.exceeds(amount()) || reserved.isZero() || reserved.isNegative()) {
            throw new IllegalArgumentException("payment " + id + " cannot become " + reserved);
        }
        amountMinor = reserved.minor();
    }

    /** From now on the other goes the way of this one. */
    void leads(Payment part) {
        split = true;
        part.leadId = id;
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
        return new Charge(
                id, purpose, amount(), new GatewayMeans(tender, gatewayCustomer, gatewayMethod), offSession, payUntil);
    }

    PaymentId id() {
        return new PaymentId(id);
    }

    /** Whether it leads others. */
    boolean isSplit() {
        return split;
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

    /** @param parts those it leads; what came to nothing does not count */
    PaymentView view(List<Payment> parts, Money refunded) {
        var all = Stream.concat(parts.stream().filter(Payment::counts), Stream.of(this))
                .map(payment -> new PaymentPart(payment.id(), payment.tender, payment.amount()))
                .toList();
        var whole = all.stream().map(PaymentPart::amount).reduce(Money.zero(currency), Money::plus);
        return new PaymentView(id(), purpose, tender, whole, state, failureCode, actionUrl, refunded, createdAt, all);
    }

    private boolean counts() {
        return state != PaymentState.FAILED && state != PaymentState.CANCELLED;
    }
}
