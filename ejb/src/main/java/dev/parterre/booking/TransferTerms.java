package dev.parterre.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The house's terms for bank transfers. */
@ApplicationScoped
class TransferTerms {

    @Inject
    @ConfigProperty(name = "parterre.transfer.term", defaultValue = "P7D")
    private Duration term;

    @Inject
    @ConfigProperty(name = "parterre.transfer.before-start", defaultValue = "P2D")
    private Duration beforeStart;

    @Inject
    @ConfigProperty(name = "parterre.transfer.least", defaultValue = "P2D")
    private Duration least;

    TransferTermPolicy policy() {
        return new TransferTermPolicy(term, beforeStart, least);
    }
}
