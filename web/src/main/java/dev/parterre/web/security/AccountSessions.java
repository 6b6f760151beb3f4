package dev.parterre.web.security;

import dev.parterre.account.AccountId;
import dev.parterre.account.CredentialsReplaced;
import dev.parterre.account.SignInService;
import dev.parterre.account.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The account behind a browser's session. When somebody has the account anew, the sessions begun before are over: on this node at
 * once, on another when they are looked at next, within a minute.
 */
@ApplicationScoped
class AccountSessions {

    private static final String ATTRIBUTE = AccountSession.class.getName();

    /** The accounts that somebody has anew, for as long as a session might be trusted that has not heard of it. */
    private final Map<AccountId, Anew> handedOver = new ConcurrentHashMap<>();

    private SignInService signIns;
    private Clock clock;

    private record Anew(int credentials, Instant at) {}

    protected AccountSessions() {}

    @Inject
    AccountSessions(SignInService signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsReplaced anew) {
        var now = clock.instant();
        handedOver
                .values()
                .removeIf(
                        old -> now.isAfter(old.at().plus(AccountSession.TRUSTED).plus(AccountSession.TRUSTED)));
        handedOver.merge(
                anew.account(),
                new Anew(anew.number(), now),
                (one, other) -> one.credentials() > other.credentials() ? one : other);
    }

    /** From now on this session is that person's, under an id nobody has seen before. */
    void begin(HttpServletRequest request, SignedIn signedIn) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, AccountSession.of(signedIn, clock.instant()));
    }

    /** Empty when there is no session, nobody signed in, or the account is no longer let in; never makes a session. */
    Optional<SignedIn> present(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof AccountSession remembered)) {
            return Optional.empty();
        }
        if (remembered.trustedAt(clock.instant()) && !isOver(remembered.signedIn())) {
            return Optional.of(remembered.signedIn());
        }
        return checked(session, remembered);
    }

    private boolean isOver(SignedIn remembered) {
        var anew = handedOver.get(remembered.id());
        return anew != null && anew.credentials() > remembered.credentials();
    }

    private Optional<SignedIn> checked(HttpSession session, AccountSession remembered) {
        var current = current(remembered);
        current.ifPresentOrElse(
                still -> session.setAttribute(ATTRIBUTE, AccountSession.of(still, clock.instant())),
                session::invalidate);
        return current;
    }

    /** Whether the session's proof counts at this very moment, whatever node it was made void on. */
    boolean certain(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof AccountSession remembered
                && current(remembered).isPresent();
    }

    private Optional<SignedIn> current(AccountSession remembered) {
        return signIns.current(remembered.signedIn().id())
                .filter(found -> found.credentials() == remembered.credentials());
    }
}
