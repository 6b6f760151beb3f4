package dev.parterre.banking;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A structured creditor reference (ISO 11649): {@code RF}, two check digits (ISO 7064, MOD 97-10), and at most 21 letters and
 * digits that name what is paid.
 */
public record CreditorReference(String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("RF\\d{2}[0-9A-Z]{1,21}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int VALID = 1;
    private static final int COMPLEMENT = 98;
    private static final int HEAD = 4;

    /** @throws IllegalArgumentException when its check digits are wrong */
    public CreditorReference {
        if (!isOne(value)) {
            throw new IllegalArgumentException("no creditor reference: " + value);
        }
    }

    /** @param body upper-case letters and digits, at most 21 */
    public static CreditorReference of(String body) {
        var check = COMPLEMENT - remainder(body + "RF00");
        return new CreditorReference(String.format(Locale.ROOT, "RF%02d%s", check, body));
    }

    public static boolean isOne(String text) {
        return text != null
                && SHAPE.matcher(text).matches()
                && remainder(text.substring(HEAD) + text.substring(0, HEAD)) == VALID;
    }

    /** Letters count from 10 for A, as in an IBAN. */
    private static int remainder(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    /** What is paid. */
    public String body() {
        return value.substring(HEAD);
    }

    /** As people read it, in fours. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }
}
