package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Our own fault: logged with its cause, answered without it. A refusal that a container wrapped is still a refusal. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class);

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return problems.of(refusal);
            }
        }
        LOG.error("an API call failed", fault);
        return problems.of(500, "our-fault");
    }
}
