package dev.parterre.web.api;

import dev.parterre.shared.Json;
import dev.parterre.shared.RequestKey;
import jakarta.ws.rs.core.Response;

/** The header {@code Idempotency-Key} of requests whose key is kept with what they made. */
public final class RequestKeys {

    /** The header of an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final int LONGEST = 255;

    private RequestKeys() {}

    /**
     * @param owner who asks, so that keys of different people never meet
     * @param header may be null
     * @param operation its name with the path's ids
     * @return null without the header
     * @throws IdempotencyKeyTooLong
     */
    public static RequestKey of(String owner, String header, String operation, Object body) {
        if (header == null || header.isBlank()) {
            return null;
        }
        if (header.length() > LONGEST) {
            throw new IdempotencyKeyTooLong(header.length());
        }
        return RequestKey.of(owner, header, operation + '\n' + Json.write(body));
    }

    /** Says so when the answer was given before. */
    public static Response.ResponseBuilder replayed(boolean repeated, Response.ResponseBuilder answer) {
        return repeated ? answer.header(REPLAYED, "true") : answer;
    }
}
