package dev.parterre.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A request that carries an idempotency key, as it is kept beside what the request made: written in the same transaction, so that
 * there is no moment at which the one stands without the other.
 *
 * @param id digest of who asked under which key; 43 characters
 * @param content digest of what was asked; 43 characters
 * @param key as the client sent it; not kept
 */
public record RequestKey(String id, String content, String key) {

    /**
     * @param owner who asks, so that keys of different people never meet
     * @param key as the client sent it
     * @param content what is asked: the operation with the path's ids and the request's body
     */
    public static RequestKey of(String owner, String key, String content) {
        return new RequestKey(digest(owner + '\n' + key), digest(content), key);
    }

    /** @throws IdempotencyKeyReused when the key came before with another content */
    public void checkSame(String firstContent) {
        if (!content.equals(firstContent)) {
            throw new IdempotencyKeyReused(key);
        }
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
