package dev.parterre.sandbox.payment;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of charges, in lower case, and the amounts they allow in minor units. */
final class Currencies {
    private static final long LARGEST = 99_999_999;
    private static final long SMALLEST = 50;
    private static final Map<String, Long> OTHER_SMALLEST =
            Map.of("bgn", 100L, "gbp", 30L, "dkk", 250L, "nok", 300L, "sek", 300L, "pln", 200L, "ron", 200L);
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** The currency parameter in lower case. */
    static String of(Parameters parameters, String name) {
        String currency = parameters.requiredText(name).toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(currency)) {
            throw StripeRefusal.invalid("Invalid currency: " + currency + ".").param(parameters.path(name));
        }
        return currency;
    }

    /** Returns the amount if it may be charged. */
    static long chargeable(long amount, String currency, String param) {
        if (amount < 1) {
            throw StripeRefusal.invalid("This value must be greater than or equal to 1.")
                    .code("parameter_invalid_integer")
                    .param(param);
        }
        if (amount < OTHER_SMALLEST.getOrDefault(currency, SMALLEST)) {
            throw StripeRefusal.invalid("Amount must be at least "
                            + Texts.money(OTHER_SMALLEST.getOrDefault(currency, SMALLEST), currency, Locale.ENGLISH))
                    .code("amount_too_small")
                    .param(param);
        }
        if (amount > LARGEST) {
            throw StripeRefusal.invalid("Amount must be no more than " + Texts.money(LARGEST, currency, Locale.ENGLISH))
                    .code("amount_too_large")
                    .param(param);
        }
        return amount;
    }
}
