package dev.parterre.account;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.CUSTOMER;
import static dev.parterre.shared.Roles.FINANCE;
import static dev.parterre.shared.Roles.GATE;
import static dev.parterre.shared.Roles.ORGANISER;
import static dev.parterre.shared.Roles.SUPPORT;

import dev.parterre.audit.AuditTrail;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Personal keys to the API: {@code ptk_…}, shown once, 90 days, at most 50 at a time, revoked by their holder. */
@Stateless
@RolesAllowed({CUSTOMER, ORGANISER, BOX_OFFICE, GATE, SUPPORT, FINANCE, ADMIN})
public class AccessTokenService {

    private static final String PREFIX = "ptk_";
    private static final int LIMIT = 50;

    @EJB
    private SignInService signIns;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccessTokenRepository tokens;

    @Inject
    private TokenHolders holders;

    @Inject
    private Event<TokenHolders.RightsChanged> changed;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * For a program that has the person's password just now. Signing in suspends the transaction while it compares.
     *
     * @throws SignInRefused EmailNotConfirmed SignInBusy as signing in
     * @throws AccessTokenNameInvalid TooManyAccessTokens
     */
    @PermitAll
    public IssuedToken issue(String email, String password, String name) {
        var called = AccessTokenName.of(name);
        return issue(signIns.signIn(email, password), called);
    }

    /** For the caller. @throws AccessTokenNameInvalid TooManyAccessTokens */
    public IssuedToken issue(String name) {
        var called = AccessTokenName.of(name);
        return issue(signIns.current(caller.id()).orElseThrow(SignInRequired::new), called);
    }

    /** The caller's working tokens, newest first. */
    public List<AccessTokenView> tokens() {
        return tokens.working(caller.id(), clock.instant()).stream()
                .map(AccessToken::view)
                .toList();
    }

    /** One of the caller's opens nothing any more. Repeatable. @throws NoSuchAccessToken when none of the caller's */
    public void revoke(AccessTokenId id) {
        var token = tokens.find(caller.id(), id).orElseThrow(NoSuchAccessToken::new);
        token.revoke(clock.instant());
        changed.fire(new TokenHolders.RightsChanged());
        audit.record("access-token.revoked", "account:" + caller.id(), Map.of("token", id.value()));
    }

    /** Whose token that is; empty when it opens nothing. Every call of the API begins here: {@link TokenHolders}. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<SignedIn> authenticate(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return holders.of(new Secret(token));
    }

    /** Whoever takes the account at this moment waits, or goes first: then what was proved before makes no token. */
    private IssuedToken issue(SignedIn holder, AccessTokenName name) {
        var now = clock.instant();
        accounts.locked(holder.id())
                .filter(account -> account.signInView().credentials() == holder.credentials())
                .orElseThrow(SignInRequired::new);
        if (tokens.working(holder.id(), now).size() >= LIMIT) {
            throw new TooManyAccessTokens(LIMIT);
        }
        var secret = Secret.random(PREFIX);
        var token = new AccessToken(holder.id(), secret, name, now);
        tokens.add(token);
        audit.record("access-token.issued", "account:" + holder.id(), Map.of("until", token.expiresAt()));
        return new IssuedToken(secret.text(), token.expiresAt(), holder.roles());
    }
}
