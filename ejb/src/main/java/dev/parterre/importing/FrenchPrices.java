package dev.parterre.importing;

import dev.parterre.shared.Money;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Ticket prices by type according to a free French text, line by line and part by part: full price, reduced, children. Prices
 * for holders of a card or pass are left out: Parterre cannot check those. A span of prices is no price.
 */
final class FrenchPrices {

    private static final String EURO = "EUR";
    private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,2})?)";
    private static final Pattern PART = Pattern.compile("[|\\n;]|(?<=€)\\s+(?=\\p{Lu})|\\.\\s");
    private static final Pattern AMOUNT = Pattern.compile(NUMBER + "[\\s\\u00a0]*€");
    private static final Pattern SPAN = Pattern.compile(NUMBER + "\\s*(?:€\\s*)?(?:à|-)\\s*" + NUMBER);
    private static final Pattern FULL_AND_REDUCED = Pattern.compile("^" + NUMBER + "\\s*/\\s*" + NUMBER + "\\s*€$");
    private static final Pattern FREE = Pattern.compile("^(entrée )?(gratuit|libre)(e)?\\b");

    private FrenchPrices() {}

    /** @throws RowProblem {@code price-missing}, {@code price-range}, {@code price-not-understood} */
    static Map<String, Money> read(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip();
        if (plain.isEmpty()) {
            throw new RowProblem("price-missing", "");
        }
        if (FREE.matcher(plain).find()) {
            return Map.of("ADULT", Money.zero(EURO));
        }
        var pair = FULL_AND_REDUCED.matcher(plain);
        if (pair.matches()) {
            return Map.of("ADULT", amount(pair.group(1)), "REDUCED", amount(pair.group(2)));
        }
        var prices = byType(text);
        if (!prices.containsKey("ADULT")) {
            throw new RowProblem(SPAN.matcher(plain).find() ? "price-range" : "price-not-understood", text);
        }
        return prices;
    }

    private static Map<String, Money> byType(String text) {
        var prices = new LinkedHashMap<String, Money>();
        for (var part : PART.split(text)) {
            var plain = part.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip();
            var amount = AMOUNT.matcher(plain);
            if (amount.find()
                    && !plain.contains("carte")
                    && !plain.contains("pass")
                    && !SPAN.matcher(plain).find()) {
                prices.putIfAbsent(type(plain), amount(amount.group(1)));
            }
            if (plain.contains("carte") || plain.startsWith("pass")) {
                break;
            }
        }
        prices.remove("OTHER");
        return prices;
    }

    private static String type(String part) {
        if (part.contains("réduit")) {
            return "REDUCED";
        }
        if (part.contains("moins de") || part.contains("enfant")) {
            return "CHILD";
        }
        return part.contains("plein") || part.contains("tarif") || part.matches("^" + NUMBER + "\\s*€$")
                ? "ADULT"
                : "OTHER";
    }

    private static Money amount(String digits) {
        return Money.of(digits.replace(',', '.'), EURO);
    }
}
