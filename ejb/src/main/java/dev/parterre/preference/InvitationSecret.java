package dev.parterre.preference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits in the link of an invitation; only their hash is kept. */
record InvitationSecret(String text) {

    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** @throws NoSuchInvitation when it cannot be one */
    static InvitationSecret of(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new NoSuchInvitation();
        }
        return new InvitationSecret(text);
    }

    /** SHA-256 in hex. Enough for random bits: there is nothing to guess. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "InvitationSecret";
    }
}
