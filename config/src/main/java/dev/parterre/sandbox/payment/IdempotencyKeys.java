package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Answers kept under the key the client sent, so that a repeated request is answered and not done again. */
final class IdempotencyKeys {
    static final String KIND = "idempotency_key";
    private static final int MAX_LENGTH = 255;

    private IdempotencyKeys() {}

    /** The key of a request that changes something, if it carries one. */
    static Optional<String> of(Call call) {
        Optional<String> key =
                call.header("idempotency-key").filter(k -> call.method().equals("POST"));
        if (key.filter(k -> k.length() > MAX_LENGTH).isPresent()) {
            throw StripeRefusal.invalid("Idempotency keys must be at most " + MAX_LENGTH + " characters long.");
        }
        return key;
    }

    /** The answer given the first time, if there was one. */
    static Optional<Reply> replay(Change change, Call call, String key) {
        return change.find(KIND, idOf(key)).map(kept -> {
            if (!kept.path("request").textValue().equals(fingerprint(call))) {
                throw StripeRefusal.keyReused(key);
            }
            return Reply.stored(
                            kept.path("status").intValue(), kept.path("body").textValue())
                    .with("Idempotent-Replayed", "true")
                    .with("Original-Request", kept.path("original").textValue());
        });
    }

    static void keep(Change change, Call call, String key, Reply reply) {
        ObjectNode kept = Json.object()
                .put("id", idOf(key))
                .put("object", KIND)
                .put("created", change.now().getEpochSecond())
                .put("request", fingerprint(call))
                .put("original", call.requestId())
                .put("status", reply.status())
                .put("body", reply.text());
        change.put(kept);
    }

    private static String idOf(String key) {
        return "idem:" + key;
    }

    private static String fingerprint(Call call) {
        String request = call.method() + ' ' + call.path() + ' ' + call.parameters();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
