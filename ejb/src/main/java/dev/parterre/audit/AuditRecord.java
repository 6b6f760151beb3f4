package dev.parterre.audit;

import dev.parterre.shared.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** What an entry says, and the hash that seals it. The instant is kept to the microsecond, as the column keeps it. */
record AuditRecord(Instant at, String actor, String action, String subject, String detail) {

    AuditRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 in hex over the hash before and all that is said; a JSON array, so that no two texts run into each other. */
    String hashAfter(String previousHash) {
        var sealed = Json.write(List.of(previousHash, at.toString(), actor, action, subject, detail));
        return HexFormat.of().formatHex(sha256().digest(sealed.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
