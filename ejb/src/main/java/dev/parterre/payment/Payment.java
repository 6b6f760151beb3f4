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
    private String pageRef;
    private Long receivedMinor;

    @Column(columnDefinition = "char(3)")
    private String receivedCurrency;

    private String failureCode;
    private String actionUrl;
    private Instant createdAt;
    private Instant settledAt;
    private int asked;
    private Instant askAt;

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
        this.askAt = now;
    }

    /** Somebody is at it: the gateway is not asked about it by anybody else before. */
    void leaveUntil(Instant grace) {
        askAt = grace;
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
        if (gatewayRef == null || outcome.state() == PaymentState.CAPTURED && outcome.gatewayRef() != null) {
            gatewayRef = outcome.gatewayRef();
        }
        if (pageRef == null) {
            pageRef = outcome.pageRef();
        }
        if (!state.canBecome(outcome.state())) {
            return false;
        }
        state = outcome.state();
        failureCode = outcome.failureCode();
        actionUrl = state == PaymentState.ACTION_REQUIRED ? outcome.actionUrl() : null;
        if (state == PaymentState.CAPTURED) {
            receive(outcome.received() == null ? amount() : outcome.received());
        }
        if (state.isFinal()) {
            settledAt = now;
            askAt = null;
        }
        return state.isFinal();
    }

    private void receive(Money money) {
        receivedMinor = money.minor();
        receivedCurrency = money.currency();
    }

    /** The gateway was asked and nothing ended by it. */
    void askAgain(AskingPolicy policy, Instant now) {
        asked++;
        askAt = policy.next(now, asked);
    }

    Charge charge() {
        var means = new GatewayMeans(tender, gatewayCustomer, gatewayMethod);
        return new Charge(id, purpose, amount(), means, offSession, payUntil, createdAt);
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

    String payer() {
        return payer;
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

    /** What came in: null until something did; of payments before this was written down, what was asked. */
    Money received() {
        if (state != PaymentState.CAPTURED) {
            return null;
        }
        return receivedMinor == null ? amount() : new Money(receivedMinor, receivedCurrency);
    }

    /** More than was asked, in its currency, came in by so much; zero otherwise. */
    Money excess() {
        var received = received();
        return received == null || !received.currency().equals(currency) || !received.exceeds(amount())
                ? Money.zero(currency)
                : received.minus(amount());
    }

    /** The gateway's name of the charge. */
    String gatewayRef() {
        return gatewayRef;
    }

    /** What the gateway is asked about: its page as long as that may be paid on, else the charge. */
    String askedUnder() {
        return pageRef == null || state == PaymentState.CAPTURED ? gatewayRef : pageRef;
    }

    Instant askAt() {
        return askAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    PaymentCaptured captured() {
        return new PaymentCaptured(id, purpose, tender, receivedMinor, receivedCurrency, settledAt);
    }

    /** @param parts those it leads; what came to nothing does not count */
    PaymentView view(List<Payment> parts, Money refunded) {
        var all = Stream.concat(parts.stream().filter(Payment::counts), Stream.of(this))
                .map(payment -> new PaymentPart(payment.id(), payment.tender, payment.amount()))
                .toList();
        var whole = all.stream().map(PaymentPart::amount).reduce(Money.zero(currency), Money::plus);
        return new PaymentView(
                id(), purpose, tender, whole, received(whole), state, failureCode, actionUrl, refunded, createdAt, all);
    }

    /** With what its parts gave, unless it came in another currency. */
    private Money received(Money whole) {
        var own = received();
        return own == null || !own.currency().equals(currency)
                ? own
                : whole.minus(amount()).plus(own);
    }

    private boolean counts() {
        return state != PaymentState.FAILED && state != PaymentState.CANCELLED;
    }
}
