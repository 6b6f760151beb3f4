package dev.parterre.payment;

import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A cardholder's bank takes a payment back, or asks whether it should; the gateway's word on it is all there is. */
@Entity
class Dispute {

    @Id
    private String id;

    private String gatewayRef;

    @ManyToOne
    @JoinColumn(name = "payment_id")
    private Payment payment;

    private String chargedAs;
    private long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String reason;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    private boolean withdrawn;
    private Instant answerBy;
    private Instant openedAt;
    private Instant closedAt;

    @Version
    private int version;

    protected Dispute() {}

    /** @param payment null when we know no such payment */
    Dispute(Payment payment, DisputeNews news, Instant now) {
        this.id = PublicId.random();
        this.gatewayRef = news.gatewayRef();
        this.payment = payment;
        this.chargedAs = news.chargedAs();
        this.amountMinor = news.amount().minor();
        this.currency = news.amount().currency();
        this.reason = news.reason();
        this.state = DisputeState.OPEN;
        this.openedAt = now;
    }

    /** @return whether the money was taken from us by this, which happens once */
    boolean withdraw(DisputeNews news) {
        if (withdrawn || !news.withdrawn()) {
            return false;
        }
        withdrawn = true;
        return true;
    }

    /** @return whether it was decided by this; late news of an earlier state change nothing */
    boolean record(DisputeNews news, Instant now) {
        answerBy = news.answerBy() == null ? answerBy : news.answerBy();
        if (!state.canBecome(news.state())) {
            return false;
        }
        state = news.state();
        closedAt = now;
        return true;
    }

    String id() {
        return id;
    }

    Optional<Payment> payment() {
        return Optional.ofNullable(payment);
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    PaymentDisputed opened() {
        return new PaymentDisputed(id, paymentId(), purpose(), amountMinor, currency, reason);
    }

    DisputeClosed closed() {
        return new DisputeClosed(id, paymentId(), purpose(), amountMinor, currency, state == DisputeState.WON);
    }

    DisputeView view() {
        return new DisputeView(
                id, gatewayRef, paymentId(), purpose(), amount(), reason, state, withdrawn, answerBy, openedAt);
    }

    private String paymentId() {
        return payment().map(known -> known.id().value()).orElse(null);
    }

    private String purpose() {
        return payment().map(Payment::purpose).orElse(null);
    }
}
