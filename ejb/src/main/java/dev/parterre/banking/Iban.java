package dev.parterre.banking;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of bank accounts (ISO 13616): their form and check digits. */
final class Iban {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[0-9A-Z]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    private Iban() {}

    /** Upper case and without spaces; empty for null. */
    static String compact(String text) {
        return text == null ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    static boolean isOne(String compact) {
        if (!SHAPE.matcher(compact).matches()) {
            return false;
        }
        var digits = new StringBuilder();
        (compact.substring(HEAD) + compact.substring(0, HEAD))
                .chars()
                .forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    }
}
