package dev.parterre.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Our own fault: logged with its cause, answered without it. A refusal that a container wrapped is still a refusal; what comes of too
 * much at once says when to come back, and one line says so in the log.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable fault) {
        return Faults.refusal(fault).map(problems::of).orElseGet(() -> problems.of(Faults.STATUS, Faults.CODE));
    }
}
