package dev.parterre.web.security;

import dev.parterre.account.SignInService;
import dev.parterre.account.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;

/** The account behind a browser's session. */
@ApplicationScoped
class AccountSessions {

    private static final String ATTRIBUTE = AccountSession.class.getName();

    @EJB
    private SignInService signIns;

    @Inject
    private Clock clock;

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
        if (remembered.trustedAt(clock.instant())) {
            return Optional.of(remembered.signedIn());
        }
        return checked(session, remembered);
    }

    private Optional<SignedIn> checked(HttpSession session, AccountSession remembered) {
        var current = signIns.current(remembered.signedIn().id());
        current.ifPresentOrElse(
                still -> session.setAttribute(ATTRIBUTE, AccountSession.of(still, clock.instant())),
                session::invalidate);
        return current;
    }
}
