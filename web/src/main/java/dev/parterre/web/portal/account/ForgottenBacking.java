package dev.parterre.web.portal.account;

import dev.parterre.account.PasswordResetService;
import dev.parterre.web.Notices;
import dev.parterre.web.security.VisitorLimits;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where somebody who has forgotten their password has a link sent; says afterwards where to look for it. */
@Named
@RequestScoped
public class ForgottenBacking {

    private static final String EMAIL = "forgotten.email";

    private String email;
    private String sentTo;

    @EJB
    private PasswordResetService resets;

    @Inject
    private VisitorLimits limits;

    @PostConstruct
    void comeFromSending() {
        sentTo = (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(EMAIL);
        email = sentTo;
    }

    /** The same answer whether or not the address has an account. */
    public String send() {
        limits.mailTo(email);
        resets.forgot(email);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(EMAIL, email);
        Notices.keep("account.forgotten.sent");
        return "/forgotten?faces-redirect=true";
    }

    /** The address just asked for; null when the visitor came otherwise. */
    public String getSentTo() {
        return sentTo;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
