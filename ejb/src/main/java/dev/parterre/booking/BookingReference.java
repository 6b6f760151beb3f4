package dev.parterre.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a booking towards people: ten characters of Crockford's alphabet (no I, L, O, U), 50 random bits. Read back as people write
 * it: any case, with spaces or hyphens, O for zero, I or L for one.
 */
public record BookingReference(String value) implements Serializable {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static BookingReference next() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new BookingReference(text.toString());
    }

    /** @throws NoSuchBooking when the text cannot be a reference */
    @JsonCreator
    public static BookingReference of(String text) {
        var read = normal(text);
        if (!SHAPE.matcher(read).matches()) {
            throw new NoSuchBooking();
        }
        return new BookingReference(read);
    }

    public static boolean isOne(String text) {
        return SHAPE.matcher(normal(text)).matches();
    }

    private static String normal(String text) {
        return text == null
                ? ""
                : text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }

    /** As people read it, {@code 7KQ2M-9HD4X}. */
    public String grouped() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
