package dev.parterre.sandbox.payment;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages in English and Bulgarian. */
final class Texts {
    static final String BUNDLE = "dev.parterre.sandbox.payment.messages";
    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");
    private static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, BULGARIAN);

    private Texts() {}

    /** The language of an {@code Accept-Language} header or a tag such as {@code bg}; English if it names none of ours. */
    static Locale supported(String wanted) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), SUPPORTED);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    static String of(Locale locale, String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return values.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** An amount in minor units, as people of the language write it. */
    static String money(long minorUnits, String currency, Locale locale) {
        Currency unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        NumberFormat format = NumberFormat.getCurrencyInstance(
                locale.equals(BULGARIAN) ? Locale.forLanguageTag("bg-BG") : Locale.forLanguageTag("en-IE"));
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minorUnits, unit.getDefaultFractionDigits()));
    }
}
