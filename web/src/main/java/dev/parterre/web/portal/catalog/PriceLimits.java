package dev.parterre.web.portal.catalog;

import dev.parterre.shared.Money;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** From what price to what; either may be null for no limit. Nothing to pay is no limit. */
record PriceLimits(Money least, Money most) {

    static final PriceLimits NONE = new PriceLimits(null, null);

    private static final int HUNDRED = 100;

    static PriceLimits of(Money least, Money most) {
        return new PriceLimits(least == null || least.isZero() ? null : least, most);
    }

    static PriceLimits of(ProgrammeAddress address) {
        return of(
                address.price("minPrice").orElse(null),
                address.price("maxPrice").orElse(null));
    }

    /** The same search within these. */
    ProgrammeAddress in(ProgrammeAddress address) {
        return address.with("minPrice", amount(least)).with("maxPrice", amount(most));
    }

    private static String amount(Money limit) {
        return limit == null ? "" : limit.decimal().toPlainString();
    }

    /** Whole amounts: of two bands one begins a cent above the other. Empty without limits. */
    String text(Locale locale) {
        if (most == null) {
            return least == null ? "" : "> " + whole(least, locale);
        }
        return least == null ? "≤ " + whole(most, locale) : whole(least, locale) + " – " + whole(most, locale);
    }

    private static String whole(Money amount, Locale locale) {
        var whole = NumberFormat.getCurrencyInstance(locale);
        whole.setCurrency(Currency.getInstance(amount.currency()));
        whole.setMaximumFractionDigits(0);
        return whole.format(amount.minor() / HUNDRED);
    }
}
