package dev.parterre.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address mail can be sent to, in the form it is sent: the domain in ASCII (IDN) and lower case, the local part as the
 * person wrote it. Two addresses are the same person's when their {@link #key()} is the same.
 *
 * <p>Local parts outside ASCII are refused: they can be delivered only if every server on the way speaks SMTPUTF8.
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]*[a-z0-9]");

    /** @throws NotAnEmailAddress when no mail could be sent there, or null */
    public static EmailAddress of(String text) {
        if (text == null || text.length() > MAX_LENGTH * 2) {
            throw new NotAnEmailAddress();
        }
        var trimmed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        var at = trimmed.lastIndexOf('@');
        if (at < 1) {
            throw new NotAnEmailAddress();
        }
        var local = trimmed.substring(0, at);
        var address = local + "@" + asciiDomain(trimmed.substring(at + 1));
        if (local.length() > MAX_LOCAL
                || address.length() > MAX_LENGTH
                || !LOCAL.matcher(local).matches()) {
            throw new NotAnEmailAddress();
        }
        return new EmailAddress(address);
    }

    /** As it is sent, so that one address is spelled in one way; text that is no address stays as it is. */
    public static String spelled(String text) {
        return parsed(text).map(EmailAddress::value).orElse(text);
    }

    /** Whether both are one person's, however they are spelled; false for null. */
    public static boolean same(String one, String other) {
        return one != null && other != null && spelled(one.strip()).equalsIgnoreCase(spelled(other.strip()));
    }

    /** As it is sent, and as it is written where the domain is not ASCII: what may have been kept before it had one form. */
    public List<String> spellings() {
        var at = value.lastIndexOf('@') + 1;
        return Stream.of(value, value.substring(0, at) + IDN.toUnicode(value.substring(at)))
                .distinct()
                .toList();
    }

    /** Empty instead of refusing, for those who only ask. */
    static Optional<EmailAddress> parsed(String text) {
        try {
            return Optional.of(of(text));
        } catch (NotAnEmailAddress none) {
            return Optional.empty();
        }
    }

    /** What tells two addresses apart: without case, which no mail provider in use distinguishes. */
    String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    private static String asciiDomain(String domain) {
        try {
            var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (DOMAIN.matcher(ascii).matches()) {
                return ascii;
            }
            throw new NotAnEmailAddress();
        } catch (IllegalArgumentException noDomain) {
            throw new NotAnEmailAddress();
        }
    }
}
