package dev.parterre.web.portal.account;

import dev.parterre.account.AccountService;
import dev.parterre.web.portal.LanguageBacking;
import dev.parterre.web.portal.VisitorBacking;
import dev.parterre.web.portal.preference.KeptTell;
import dev.parterre.web.security.PageSignIn;
import dev.parterre.web.security.WantedPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The page that asks who you are, and leads on to the page that was wanted. */
@Named
@RequestScoped
public class LoginBacking {

    private String email;
    private String password;
    private String to;

    @Inject
    private PageSignIn pageSignIn;

    @EJB
    private AccountService accounts;

    @Inject
    private LanguageBacking language;

    @Inject
    private VisitorBacking visitor;

    @Inject
    private KeptTell tell;

    public void signIn() throws IOException {
        pageSignIn.signIn(email, password);
        language.adopt(accounts.profile().language());
        leadOn();
    }

    /** Who is signed in already has no business here. */
    public void passOn() throws IOException {
        if (visitor.isSignedIn()) {
            leadOn();
        }
    }

    private void leadOn() throws IOException {
        var wanted = WantedPage.of(to);
        var target = WantedPage.HOME.equals(wanted) ? home() : wanted;
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + target);
    }

    /** Who has just registered may still have something to be made. */
    private String home() {
        return tell.isWaiting() ? KeptTell.PAGE : visitor.isStaff() ? "/backoffice/index" : WantedPage.HOME;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
