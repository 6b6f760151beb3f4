package dev.parterre.credit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a balance: fifteen random characters of Crockford's alphabet and a check character (Luhn's, modulo 32), which finds any
 * single wrong character. Read back as people write it: any case, any grouping, O for zero, I or L for one.
 */
record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int LENGTH = 16;
    private static final int HINT = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CreditCode next() {
        var text = new StringBuilder();
        while (text.length() < LENGTH - 1) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return new CreditCode(text.toString() + check(text));
    }

    /** Empty when it can be no code. */
    static Optional<CreditCode> read(String text) {
        var plain = text == null
                ? ""
                : text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return SHAPE.matcher(plain).matches() && check(plain.substring(0, LENGTH - 1)) == plain.charAt(LENGTH - 1)
                ? Optional.of(new CreditCode(plain))
                : Optional.empty();
    }

    private static char check(CharSequence body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            var fromTheEnd = body.length() - 1 - i;
            var weighed = ALPHABET.indexOf(body.charAt(i)) * (fromTheEnd % 2 == 0 ? 2 : 1);
            sum += weighed / BASE + weighed % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    /** As people read it, in fours. */
    String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Enough to tell one's own codes apart. */
    String hint() {
        return value.substring(LENGTH - HINT);
    }

    /** A code is as good as money. */
    @Override
    public String toString() {
        return "CreditCode[…" + hint() + "]";
    }
}
