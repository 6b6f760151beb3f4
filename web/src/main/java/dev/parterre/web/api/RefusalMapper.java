package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Every business no becomes problem+json with its code. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Refusal refusal) {
        return problems.of(refusal);
    }
}
