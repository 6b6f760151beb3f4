package dev.parterre.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The account that transfers go to. Without one the house takes no transfers. */
@ApplicationScoped
class HouseAccount {

    @Inject
    @ConfigProperty(name = "parterre.bank.iban")
    private Optional<String> iban;

    @Inject
    @ConfigProperty(name = "parterre.bank.bic")
    private Optional<String> bic;

    @Inject
    @ConfigProperty(name = "parterre.bank.name", defaultValue = "Parterre")
    private String name;

    @Inject
    @ConfigProperty(name = "parterre.transfer.grace", defaultValue = "P1D")
    private Duration grace;

    boolean isOpen() {
        return iban.isPresent();
    }

    String iban() {
        return iban.map(Iban::compact).orElse("");
    }

    String bic() {
        return bic.orElse("");
    }

    String name() {
        return name;
    }

    /** Between the day that the customer is told and the end of waiting: the statement of a day comes on the next. */
    Duration grace() {
        return grace;
    }
}
