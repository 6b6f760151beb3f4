package dev.parterre.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A payment method kept at the gateway; we know its name there and what is printed on receipts. */
@Entity
@Table(name = "payment_method")
class SavedMethod {

    @Id
    private String id;

    private String payer;
    private String gatewayRef;
    private String brand;

    @Column(columnDefinition = "char(4)")
    private String last4;

    private int expiresMonth;
    private int expiresYear;
    private String fingerprint;
    private Instant createdAt;
    private Instant removedAt;

    @Version
    private int version;

    protected SavedMethod() {}

    SavedMethod(String payer, GatewayMethod method, Instant now) {
        this.id = PaymentMethodId.next().value();
        this.payer = payer;
        this.gatewayRef = method.ref();
        this.brand = method.brand();
        this.last4 = method.last4();
        this.expiresMonth = method.expiresMonth();
        this.expiresYear = method.expiresYear();
        this.fingerprint = method.fingerprint();
        this.createdAt = now;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    String gatewayRef() {
        return gatewayRef;
    }

    Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    PaymentMethodView view() {
        var name = brand.isEmpty() ? "Card" : brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
        var label = String.format(Locale.ROOT, "%s •••• %s, %02d/%02d", name, last4, expiresMonth, expiresYear % 100);
        return new PaymentMethodView(new PaymentMethodId(id), label, brand, last4, expiresMonth, expiresYear);
    }
}
