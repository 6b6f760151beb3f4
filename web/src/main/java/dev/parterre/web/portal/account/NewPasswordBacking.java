package dev.parterre.web.portal.account;

import dev.parterre.account.PasswordResetService;
import dev.parterre.web.Notices;
import dev.parterre.web.security.PageSignIn;
import dev.parterre.web.security.VisitorLimits;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Where the link of the mail leads that somebody asked for who has forgotten their password. The link alone changes nothing. */
@Named
@RequestScoped
public class NewPasswordBacking {

    @Inject
    @Param
    private String token;

    private String password;

    @EJB
    private PasswordResetService resets;

    @Inject
    private PageSignIn pageSignIn;

    @Inject
    private VisitorLimits limits;

    public String set() {
        limits.signIn();
        pageSignIn.begin(resets.replace(token, password));
        Notices.keep("account.newPassword.done");
        return "/profile?faces-redirect=true";
    }

    public String getToken() {
        return token;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
