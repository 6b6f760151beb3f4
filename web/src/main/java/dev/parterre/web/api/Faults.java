package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import dev.parterre.shared.Strain;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a failure means to a caller: a refusal that something wrapped is still a refusal, strain is one too, the rest is our own fault. */
final class Faults {

    static final int STATUS = 500;
    static final String CODE = "our-fault";

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    /** The refusal that it amounts to; empty, and logged with its cause, when it is our own fault. */
    static Optional<Refusal> refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        var strain = Strain.in(failure);
        if (strain.isPresent()) {
            LOG.warnf("an API call was given up under strain: %s", failure.toString());
            return Optional.of(strain.get());
        }
        LOG.error("an API call failed", failure);
        return Optional.empty();
    }
}
