package dev.parterre.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Opaque ids that may be shown: 26 lower-case base 32 characters, 130 random bits, unguessable. */
public final class PublicId {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 26;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    public static String random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        var id = new StringBuilder(LENGTH);
        for (var random : bytes) {
            id.append(ALPHABET.charAt(random & 31));
        }
        return id.toString();
    }

    public static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }
}
