package dev.parterre.web.api.v1.booking;

import dev.parterre.payment.PaymentCommand.Balance;
import dev.parterre.payment.PaymentCommand.Cash;
import dev.parterre.payment.PaymentCommand.CreditFirst;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentCommand.Terminal;
import dev.parterre.payment.PaymentCommand.Transfer;
import dev.parterre.payment.PaymentMethodId;
import dev.parterre.shared.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is paid with.
 *
 * @param method {@code card} (the default where anything else is said), {@code transfer}, {@code balance}; for staff at the box office {@code cash} and {@code
 *     terminal}
 * @param id of a saved card; without it and a token the customer pays on the gateway's own page, by card or wallet
 * @param token of a card, used once
 * @param given what the customer put down in cash; left out when it was exact
 * @param receipt the number on the terminal's receipt
 * @param from whose account a transfer comes from, when it is not the buyer's
 * @param codes of vouchers and gift cards, used up in this order before anything else
 * @param balance whether the caller's own credit goes before anything else but the codes
 */
public record PaymentRequest(
        String method,
        String id,
        String token,
        Money given,
        String receipt,
        String from,
        List<String> codes,
        boolean balance) {

    private static final int MOST_CODES = 10;

    /** @param buyer who transfers, unless {@code from} says otherwise */
    Means toMeans(String buyer) {
        var credits = credits();
        if (credits.isEmpty() && method == null && id == null && token == null) {
            throw new FieldMissing("payment.method");
        }
        var rest = "balance".equals(method) ? null : rest(buyer);
        if (rest != null && credits.isEmpty()) {
            return rest;
        }
        return new CreditFirst(credits.isEmpty() ? List.of(new Balance(null)) : credits, rest);
    }

    private List<Balance> credits() {
        var credits = new ArrayList<Balance>();
        if (codes != null) {
            codes.stream()
                    .distinct()
                    .limit(MOST_CODES)
                    .map(code -> new Balance(Fields.required("payment.codes", code)))
                    .forEach(credits::add);
        }
        if (balance) {
            credits.add(new Balance(null));
        }
        return credits;
    }

    private Means rest(String buyer) {
        return switch (method == null ? "card" : method) {
            case "card" -> card();
            case "transfer" -> new Transfer(from == null ? buyer : from);
            case "cash" -> new Cash(given);
            case "terminal" -> new Terminal(Fields.required("payment.receipt", receipt));
            default -> throw new FieldMissing("payment.method");
        };
    }

    private Means card() {
        if (id == null && token == null) {
            return Means.hosted();
        }
        if (id != null && token != null) {
            throw new FieldMissing("payment.token");
        }
        return id == null ? Means.token(token) : Means.saved(PaymentMethodId.of(id));
    }

    /** A code and a card's token are as good as money. */
    @Override
    public String toString() {
        return "PaymentRequest[" + method + "]";
    }
}
