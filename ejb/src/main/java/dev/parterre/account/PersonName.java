package dev.parterre.account;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a person is called, in any script. Marks that could carry a link are refused: mail greets by name, and nobody shall
 * have Parterre send their text to strangers by registering them. So are control and direction-changing characters.
 */
public record PersonName(String value) {

    private static final int MAX_LENGTH = 100;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’`()·׳״\\p{Pd}]*\\p{L}[\\p{L}\\p{M}\\p{N} .,'’`()·׳״\\p{Pd}]*");

    /** @throws NameInvalid when empty, longer than 100 characters or not a name, or null */
    public static PersonName of(String text) {
        if (text == null || text.length() > MAX_LENGTH * 4) {
            throw new NameInvalid();
        }
        var name = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (name.codePointCount(0, name.length()) > MAX_LENGTH
                || !SHAPE.matcher(name).matches()
                || looksLikeLink(name)) {
            throw new NameInvalid();
        }
        return new PersonName(name);
    }

    /** "example.com" reads as a link in most mail programs; "J. R. Hartley" does not. */
    private static boolean looksLikeLink(String name) {
        return name.matches(".*\\p{L}{2,}\\.\\p{L}{2,}.*");
    }
}
