package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import dev.parterre.shared.Strain;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/**
 * Our own fault: logged with its cause, answered without it. A refusal that a container wrapped is still a refusal; what comes of too
 * much at once says when to come back, and one line says so in the log.
 */
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
        var strain = Strain.in(fault);
        if (strain.isPresent()) {
            LOG.warnf("an API call was given up under strain: %s", fault.toString());
            return problems.of(strain.get());
        }
        LOG.error("an API call failed", fault);
        return problems.of(500, "our-fault");
    }
}
