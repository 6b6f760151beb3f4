package dev.parterre.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The house's patience with a gateway that does not answer. */
@ApplicationScoped
class AskingTerms {

    @Inject
    @ConfigProperty(name = "parterre.payment.grace", defaultValue = "PT20S")
    private Duration grace;

    @Inject
    @ConfigProperty(name = "parterre.payment.pause", defaultValue = "PT10S")
    private Duration pause;

    AskingPolicy policy() {
        return new AskingPolicy(grace, pause);
    }
}
