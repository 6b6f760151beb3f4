package dev.parterre.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What JAX-RS itself refuses: no such path, method, media type; a parameter of the wrong type. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> CODES = Map.of(
            400, "malformed-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "media-type-not-supported");

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status == 403) {
            return problems.denied();
        }
        var allow = refused.getResponse().getHeaderString("Allow");
        var answer = Response.fromResponse(problems.of(status, CODES.getOrDefault(status, "not-possible")));
        return allow == null ? answer.build() : answer.header("Allow", allow).build();
    }
}
