package dev.parterre.till;

import dev.parterre.payment.Charge;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What went over the counter once; never changed. */
@Entity
class TillMovement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sessionId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private Tender tender;

    @Column(name = "amount_minor")
    private long minor;

    private long givenMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String receipt;
    private String purpose;
    private String paymentId;
    private String refundId;
    private Instant madeAt;

    protected TillMovement() {}

    private TillMovement(String session, Tender tender, Money amount, String purpose, Instant now) {
        this.sessionId = session;
        this.tender = tender;
        this.minor = amount.minor();
        this.givenMinor = amount.minor();
        this.currency = amount.currency();
        this.receipt = "";
        this.purpose = purpose;
        this.madeAt = now;
    }

    static TillMovement sale(Charge charge, Money given, String receipt, Instant now) {
        var means = charge.means();
        var sale = new TillMovement(means.customer(), means.tender(), charge.amount(), charge.purpose(), now);
        sale.paymentId = charge.id();
        sale.givenMinor = given.minor();
        sale.receipt = receipt;
        return sale;
    }

    static TillMovement handedOut(TillSession session, TillRefund refund, String receipt, Instant now) {
        var amount = refund.amount();
        var out = new TillMovement(
                session.id(), refund.tender(), Money.zero(amount.currency()).minus(amount), refund.purpose(), now);
        out.refundId = refund.id();
        out.receipt = receipt;
        return out;
    }

    /** Null of what was handed out. */
    String payment() {
        return paymentId;
    }

    String purpose() {
        return purpose;
    }

    Money amount() {
        return new Money(minor, currency);
    }

    TillMovementView view() {
        var amount = new Money(minor, currency);
        var given = new Money(givenMinor, currency);
        return new TillMovementView(tender, amount, given, given.minus(amount), receipt, purpose, madeAt);
    }
}
