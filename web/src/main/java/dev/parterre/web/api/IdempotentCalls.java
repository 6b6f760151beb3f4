package dev.parterre.web.api;

import dev.parterre.shared.IdempotentRequests;
import dev.parterre.shared.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Runs a POST that claims or pays at most once per {@code Idempotency-Key}: the repeated request gets the first answer with the
 * header {@code Idempotent-Replayed}. Only successes are kept: a refusal claimed nothing, so the same key may try again.
 */
@RequestScoped
public class IdempotentCalls {

    @EJB
    private IdempotentRequests requests;

    /**
     * @param owner who asks, so that keys of different people never meet
     * @param key the header's value; without one the call simply runs
     */
    public Response once(String owner, String key, Operation operation, Supplier<Response> call) {
        if (key == null || key.isBlank()) {
            return call.get();
        }
        if (key.length() > 255) {
            throw new IdempotencyKeyTooLong(key.length());
        }
        var request = new IdempotentRequests.Key(owner, key, operation.name(), hash(Json.write(operation.body())));
        var first = requests.begin(request);
        if (first.isPresent()) {
            return replay(first.get());
        }
        return run(request, call);
    }

    /** What is asked: its name with the path's ids, and the request's body. */
    public record Operation(String name, Object body) {}

    private Response run(IdempotentRequests.Key request, Supplier<Response> call) {
        var kept = false;
        try {
            var response = call.get();
            if (response.getStatus() < 300) {
                requests.finish(
                        request, new IdempotentRequests.Answer(response.getStatus(), Json.write(response.getEntity())));
                kept = true;
            }
            return response;
        } finally {
            if (!kept) {
                requests.abandon(request);
            }
        }
    }

    private static Response replay(IdempotentRequests.Answer first) {
        return Response.status(first.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.read(first.body(), Object.class))
                .header("Idempotent-Replayed", "true")
                .build();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
