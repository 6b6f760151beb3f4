package dev.parterre.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which passwords are accepted, after NIST SP 800-63B: length counts, composition rules do not; what is guessed first is
 * refused. Any character of any script is welcome.
 */
public final class PasswordPolicy {

    public static final int MIN_LENGTH = 10;
    public static final int MAX_LENGTH = 128;
    private static final int MIN_DIFFERENT = 5;
    private static final int MIN_OF_ONES_OWN = 6;
    private static final Pattern ENDINGS = Pattern.compile("[\\p{N}\\p{P}\\p{S}]+$");
    private static final Set<String> COMMON = readCommon();

    private PasswordPolicy() {}

    /**
     * @param personal what everybody knows of the person: address, name
     * @return the password as it is hashed: compatibility-composed, so that it is the same from every keyboard
     * @throws PasswordLengthWrong outside 10 to 128 characters, or null
     * @throws PasswordTooCommon when it would be guessed first
     */
    public static String accepted(String password, String... personal) {
        var normal = normal(password);
        var length = normal.codePointCount(0, normal.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new PasswordLengthWrong(MIN_LENGTH, MAX_LENGTH);
        }
        var plain = normal.toLowerCase(Locale.ROOT);
        if (common(plain) || plain.codePoints().distinct().count() < MIN_DIFFERENT || runs(plain)) {
            throw new PasswordTooCommon();
        }
        for (var known : personal) {
            plain = plain.replace(known.toLowerCase(Locale.ROOT), "");
        }
        if (plain.length() < MIN_OF_ONES_OWN) {
            throw new PasswordTooCommon();
        }
        return normal;
    }

    /** The form that is hashed and compared; empty for null, cut where no accepted password reaches. */
    static String normal(String password) {
        if (password == null) {
            return "";
        }
        var bounded = password.length() > MAX_LENGTH * 4 ? password.substring(0, MAX_LENGTH * 4) : password;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    }

    /** Whether it is on the list, alone, twice, or with digits and marks put behind it. */
    private static boolean common(String plain) {
        var word = ENDINGS.matcher(plain).replaceFirst("");
        var half = word.substring(0, word.length() / 2);
        return COMMON.contains(plain) || COMMON.contains(word) || word.equals(half + half) && COMMON.contains(half);
    }

    /** Whether every character is the one after (or before) its neighbour: 1234567890, zyxwvutsrq. */
    private static boolean runs(String plain) {
        var middle = plain.length() / 2;
        var step = plain.charAt(middle) - plain.charAt(middle - 1);
        if (Math.abs(step) != 1) {
            return false;
        }
        for (var i = 1; i < plain.length(); i++) {
            var next = plain.charAt(i) - plain.charAt(i - 1);
            var wrapsAtTen = Math.abs(next) == 9 && Character.isDigit(plain.charAt(i));
            if (next != step && !wrapsAtTen) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> readCommon() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
