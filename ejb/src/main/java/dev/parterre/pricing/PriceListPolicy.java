package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** What a price list must be to be taken. */
final class PriceListPolicy {

    /** No place costs a million; whoever says so has mistaken minor units for whole ones. */
    private static final long DEAREST_MINOR = 100_000_000;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private PriceListPolicy() {}

    /** @throws PriceListRefused for the first thing that is wrong */
    static void check(PriceListDraft draft) {
        checkCurrency(draft.currency());
        checkRate(draft.vatRate());
        checkRate(draft.fee().rate());
        checkRate(draft.fee().vatRate());
        if (draft.prices().isEmpty()) {
            throw new PriceListRefused("empty");
        }
        draft.prices().values().forEach(byType -> checkPrices(byType, draft.currency()));
    }

    private static void checkCurrency(String currency) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException | NullPointerException noCurrency) {
            throw new PriceListRefused("unknown-currency");
        }
    }

    private static void checkRate(BigDecimal rate) {
        if (!isRate(rate)) {
            throw new PriceListRefused("bad-rate");
        }
    }

    /** Whether it is 0 to 100 percent with at most two decimals. */
    static boolean isRate(BigDecimal rate) {
        return rate != null
                && rate.signum() >= 0
                && rate.compareTo(HUNDRED) <= 0
                && rate.stripTrailingZeros().scale() <= 2;
    }

    /** Whether it is an amount of that currency that a place may cost. */
    static boolean isAmount(Money amount, String currency) {
        return amount != null
                && amount.currency().equals(currency)
                && !amount.isNegative()
                && amount.minor() <= DEAREST_MINOR;
    }

    private static void checkPrices(Map<TicketType, Money> byType, String currency) {
        if (!byType.containsKey(TicketType.ADULT)) {
            throw new PriceListRefused("no-adult-price");
        }
        for (var price : byType.values()) {
            if (!price.currency().equals(currency)) {
                throw new PriceListRefused("mixed-currencies");
            }
            if (price.isNegative()) {
                throw new PriceListRefused("negative-price");
            }
            if (price.minor() > DEAREST_MINOR) {
                throw new PriceListRefused("too-dear");
            }
        }
    }
}
