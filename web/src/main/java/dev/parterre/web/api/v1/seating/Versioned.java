package dev.parterre.web.api.v1.seating;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers with a version: 304 to whoever has it already. */
final class Versioned {

    private Versioned() {}

    static Response answer(Request request, EntityTag tag, CacheControl cache, Supplier<Object> answer) {
        var known = request.evaluatePreconditions(tag);
        var response = known == null ? Response.ok(answer.get()) : known;
        return response.tag(tag)
                .cacheControl(cache)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
