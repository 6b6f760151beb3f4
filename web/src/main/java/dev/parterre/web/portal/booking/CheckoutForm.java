package dev.parterre.web.portal.booking;

import dev.parterre.payment.PaymentCommand.Balance;
import dev.parterre.payment.PaymentCommand.CreditFirst;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentCommand.Transfer;
import dev.parterre.payment.PaymentMethodId;
import java.util.List;
import java.util.Optional;

/** What is typed at the checkout. */
public class CheckoutForm {

    static final String CARD = "card";
    static final String TRANSFER = "transfer";
    static final String BALANCE = "balance";
    static final String SAVED = "saved:";

    private String name;
    private String email;
    private String promotion;
    private String voucher;
    private String method = CARD;
    private boolean accepted;

    /** @param free whether there is nothing to pay */
    Optional<Means> means(boolean free) {
        if (free) {
            return Optional.empty();
        }
        var rest = rest();
        if (voucher == null || voucher.isBlank()) {
            return Optional.of(rest == null ? new CreditFirst(List.of(new Balance(null)), null) : rest);
        }
        return Optional.of(new CreditFirst(List.of(new Balance(voucher.strip())), rest));
    }

    private Means rest() {
        if (method.startsWith(SAVED)) {
            return Means.saved(PaymentMethodId.of(method.substring(SAVED.length())));
        }
        return switch (method) {
            case TRANSFER -> new Transfer(name);
            case BALANCE -> null;
            default -> Means.hosted();
        };
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPromotion() {
        return promotion;
    }

    public void setPromotion(String promotion) {
        this.promotion = promotion;
    }

    public String getVoucher() {
        return voucher;
    }

    public void setVoucher(String voucher) {
        this.voucher = voucher;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method == null ? CARD : method;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
