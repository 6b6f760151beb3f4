package dev.parterre.web.security;

import dev.parterre.account.SignInRequired;
import dev.parterre.account.SignInService;
import dev.parterre.account.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs a visitor in on a page: the password is proved by the account component, then the container is told. */
@RequestScoped
public class PageSignIn {

    @EJB
    private SignInService signIns;

    @Inject
    private SecurityContext security;

    @Inject
    private VisitorLimits limits;

    @Inject
    private AccountSessions sessions;

    @Inject
    private HttpServletRequest request;

    /**
     * The rest of this request, and the session, are the account's.
     *
     * @throws TooManyAttempts and all that {@link SignInService#signIn} refuses
     */
    public SignedIn signIn(String email, String password) {
        limits.signIn();
        var signedIn = signIns.signIn(email, password);
        begin(signedIn);
        return signedIn;
    }

    /** The same for somebody who has just proved otherwise who they are, by the link of a mail. */
    public void begin(SignedIn proved) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new ProvedCredential(proved))
                        .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("the container did not take the sign-in: " + status);
        }
    }

    /** Before something is made that outlives the session. @throws SignInRequired when the session is over, on any node */
    public void requireCertain() {
        if (!sessions.certain(request)) {
            throw new SignInRequired();
        }
    }
}
