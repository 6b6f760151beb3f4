package dev.parterre.web.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * An error as RFC 9457 describes it.
 *
 * @param code stable, for programs; @param detail for people, in the language asked for
 */
public record Problem(String type, String title, int status, String detail, String code, Map<String, Object> facts) {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(int status, String code, String detail, Map<String, Object> facts) {
        var reason = Response.Status.fromStatusCode(status);
        return new Problem(
                "about:blank",
                reason == null ? "Unprocessable Content" : reason.getReasonPhrase(),
                status,
                detail,
                code,
                facts);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
