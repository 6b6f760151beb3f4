package dev.parterre.account;

import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Roles;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** In an empty house, makes the first account that may create others, from {@code parterre.admin.email} and {@code .password}. */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
public class AdminBootstrap {

    private static final Logger LOG = Logger.getLogger(AdminBootstrap.class);

    @Inject
    @ConfigProperty(name = "parterre.admin.email")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "parterre.admin.password")
    private Optional<String> password;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @PostConstruct
    void ensureAdmin() {
        if (accounts.countWithRole(Roles.ADMIN) > 0) {
            return;
        }
        if (email.isEmpty() || password.isEmpty()) {
            LOG.warn("Nobody can administer: set parterre.admin.email and parterre.admin.password, then start again");
            return;
        }
        var address = EmailAddress.of(email.get());
        var accepted = PasswordPolicy.accepted(password.get(), address.value(), address.localPart());
        var admin = Account.created(address, Set.of(Roles.ADMIN), clock.instant());
        admin.rename(PersonName.of("Admin"));
        admin.speak("en");
        admin.changePassword(passwords.hash(accepted));
        accounts.add(admin);
        audit.record("account.created", "account:" + admin.id(), Map.of("roles", admin.roles(), "bootstrap", true));
    }
}
