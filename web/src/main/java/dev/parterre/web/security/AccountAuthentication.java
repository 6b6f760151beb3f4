package dev.parterre.web.security;

import dev.parterre.account.AccessTokenService;
import dev.parterre.account.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Finds out who calls: below {@code /api/} by bearer token, elsewhere by session. */
@ApplicationScoped
public class AccountAuthentication implements HttpAuthenticationMechanism {

    private static final String TOKEN_REFUSED = AccountAuthentication.class.getName() + ".tokenRefused";
    private static final String FAILURE = AccountAuthentication.class.getName() + ".failure";

    private static final String BEARER = "bearer ";

    @EJB
    private AccessTokenService tokens;

    @Inject
    private AccountSessions sessions;

    @Inject
    private SignInRedirect redirect;

    /** Whether the request's token opens nothing; {@link BearerTokenFilter} answers it as the API answers. */
    public static boolean isRefused(HttpServletRequest request) {
        return request.getAttribute(TOKEN_REFUSED) != null;
    }

    /** Why nobody could say whose the request's token is; the API answers it as it answers any failure. */
    public static Optional<RuntimeException> failure(HttpServletRequest request) {
        return Optional.ofNullable((RuntimeException) request.getAttribute(FAILURE));
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return byToken(request, context);
        }
        if (context.getAuthParameters().getCredential() instanceof ProvedCredential proved) {
            sessions.begin(request, proved.signedIn());
            return in(proved.signedIn(), context);
        }
        var signedIn = sessions.present(request);
        if (signedIn.isPresent()) {
            return in(signedIn.get(), context);
        }
        return context.isProtected() ? toSignIn(request, response) : context.doNothing();
    }

    private AuthenticationStatus byToken(HttpServletRequest request, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return context.doNothing();
        }
        try {
            var holder = holder(header);
            if (holder.isPresent()) {
                return in(holder.get(), context);
            }
            request.setAttribute(TOKEN_REFUSED, Boolean.TRUE);
        } catch (RuntimeException failed) {
            request.setAttribute(FAILURE, failed);
        }
        return context.doNothing();
    }

    private Optional<SignedIn> holder(String header) {
        return Optional.of(header)
                .filter(scheme -> scheme.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(bearer ->
                        tokens.authenticate(bearer.substring(BEARER.length()).strip()));
    }

    private AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            redirect.send(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new AuthenticationException(gone);
        }
    }

    private static AuthenticationStatus in(SignedIn signedIn, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(signedIn.id().toString(), signedIn.roles());
    }
}
