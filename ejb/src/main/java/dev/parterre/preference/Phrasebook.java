package dev.parterre.preference;

import dev.parterre.shared.Money;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The phrases of one bundle in one language, and how that language lists things and writes amounts. */
public final class Phrasebook {

    private final Locale locale;
    private final ResourceBundle phrases;

    /** @param bundle base name; its root file is English, which also answers for languages that have no file */
    public Phrasebook(String bundle, Locale locale) {
        this.locale = locale;
        this.phrases = ResourceBundle.getBundle(
                bundle,
                locale,
                Phrasebook.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException when the bundle has no such key */
    public String say(String key, Object... arguments) {
        return new MessageFormat(phrases.getString(key), locale).format(arguments);
    }

    public String sayOr(String key, String unknown) {
        return phrases.containsKey(key) ? phrases.getString(key) : unknown;
    }

    /** "a, b or c". */
    public String either(List<String> items) {
        return joined(items, say("list.or"));
    }

    /** "a, b and c". */
    public String both(List<String> items) {
        return joined(items, say("list.and"));
    }

    /** As people of that language write it, whole amounts without decimals: "€45", "€45.50", "45 €". */
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        var whole = money.decimal().stripTrailingZeros().scale() <= 0;
        var digits = whole ? 0 : money.decimal().scale();
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.decimal());
    }

    private static String joined(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        var front = String.join(", ", items.subList(0, items.size() - 1));
        return front + ' ' + last + ' ' + items.get(items.size() - 1);
    }
}
