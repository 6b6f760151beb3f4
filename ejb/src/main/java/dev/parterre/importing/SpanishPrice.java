package dev.parterre.importing;

import dev.parterre.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What one ordinary ticket costs according to a free Spanish text, all or nothing: a free entry, the one amount named, or the
 * one called general admission or box-office price. A text that names a span, a course or a family, or that puts the price
 * off, is no ticket price. The file's euro sign has become a question mark on its way.
 */
final class SpanishPrice {

    private static final String EURO = "EUR";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])(-?\\d{1,5}(?:[.,]\\d{1,2})?)[\\s\\u00a0]*(?:€|\\?|euros?\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERAL = Pattern.compile("entrada general[\\s\\u00a0]*[:\\-–]?[\\s\\u00a0]*$");
    private static final Pattern AT_THE_DOOR = Pattern.compile("^[\\s\\u00a0]*en taquilla");
    private static final Pattern SPAN =
            Pattern.compile("\\b(de|desde|entre)\\s+\\d+([.,]\\d+)?\\s*(€|\\?|euros?)?\\s*(a|hasta|y)\\s+\\d");
    private static final Pattern NOT_PER_TICKET = Pattern.compile(
            "trimestre|curso completo|por familia|las \\d+ sesiones|mensual|al mes|matr[ií]cula en caso de que");
    private static final Pattern FREE = Pattern.compile("gratuit[oa]|entrada libre|acceso libre");

    private SpanishPrice() {}

    /** @throws RowProblem {@code price-missing}, {@code price-negative}, {@code price-range}, {@code price-not-per-ticket}, {@code price-not-understood} */
    static Money read(String text, boolean free) {
        var plain = text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip();
        var amounts = AMOUNT.matcher(plain)
                .results()
                .map(found -> amount(found.group(1), text))
                .distinct()
                .toList();
        if (free || amounts.isEmpty()) {
            return without(amounts, plain, text, free);
        }
        if (SPAN.matcher(plain).find()) {
            throw new RowProblem("price-range", text);
        }
        if (NOT_PER_TICKET.matcher(plain).find()) {
            throw new RowProblem("price-not-per-ticket", text);
        }
        return amounts.size() == 1 ? amounts.get(0) : named(plain, text);
    }

    private static Money without(List<Money> amounts, String plain, String text, boolean free) {
        if (amounts.stream().anyMatch(amount -> !amount.isZero())) {
            throw new RowProblem("price-contradicts-free", text);
        }
        if (free || FREE.matcher(plain).find()) {
            return Money.zero(EURO);
        }
        throw new RowProblem(plain.isEmpty() ? "price-missing" : "price-not-understood", text);
    }

    private static Money named(String plain, String text) {
        var found = AMOUNT.matcher(plain);
        while (found.find()) {
            if (GENERAL.matcher(plain.substring(0, found.start())).find()
                    || AT_THE_DOOR.matcher(plain.substring(found.end())).find()) {
                return amount(found.group(1), text);
            }
        }
        throw new RowProblem("price-not-understood", text);
    }

    private static Money amount(String digits, String text) {
        var amount = Money.of(digits.replace(',', '.'), EURO);
        if (amount.isNegative()) {
            throw new RowProblem("price-negative", text);
        }
        return amount;
    }
}
