package dev.parterre.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;

/**
 * The person on whose behalf the present call runs, in a page, the API or a service behind them. There is none under
 * {@code @RunAs}: services for timers and consumers take the account as an argument.
 */
@ApplicationScoped
public class Caller {

    @Inject
    private SecurityContext security;

    /** @throws SignInRequired when anonymous */
    public AccountId id() {
        return signedIn().orElseThrow(SignInRequired::new);
    }

    /** Empty when anonymous. */
    public Optional<AccountId> signedIn() {
        var principal = security.getCallerPrincipal();
        if (principal == null || !principal.getName().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(AccountId.of(principal.getName()));
    }

    /** @param role one of a person's; for {@code SYSTEM} ask the bean's {@code SessionContext} */
    public boolean is(String role) {
        return security.isCallerInRole(role);
    }
}
