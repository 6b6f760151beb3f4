package dev.parterre.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Secrets of holds, computed from the hold's id under a key of the house: a repeated request can be answered as the first one was,
 * and the database keeps no more than the secret's hash. 130 bits of an HMAC-SHA-256.
 */
@ApplicationScoped
class HoldSecrets {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 26;
    private static final String HMAC = "HmacSHA256";
    /** Keeps this use of the house's key apart from every other. */
    private static final String PURPOSE = "parterre hold secret 1";

    private final SecretKeySpec key;

    @Inject
    HoldSecrets(@ConfigProperty(name = "parterre.ticket.key") String houseKey) {
        var own = hmac(new SecretKeySpec(Base64.getDecoder().decode(houseKey.strip()), HMAC), PURPOSE);
        this.key = new SecretKeySpec(own, HMAC);
    }

    protected HoldSecrets() {
        this.key = null;
    }

    String of(HoldId hold) {
        var bytes = hmac(key, hold.value());
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(fiveBits(bytes, i * 5)));
        }
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        var two = ((bytes[from >> 3] & 0xff) << 8) | (bytes[(from >> 3) + 1] & 0xff);
        return (two >> (11 - (from & 7))) & 31;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
