package dev.parterre.web.portal.account;

import dev.parterre.account.RegistrationService;
import dev.parterre.web.Notices;
import dev.parterre.web.security.VisitorLimits;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/**
 * Where the link of the confirmation mail leads: with a token, one button confirms; without, the page says where the mail
 * went and sends it once more. The link alone changes nothing, because mail scanners open links before people do.
 */
@Named
@RequestScoped
public class ConfirmBacking {

    static final String EMAIL = "confirm.email";

    @Inject
    @Param
    private String token;

    private String email;
    private String sentTo;

    @EJB
    private RegistrationService registrations;

    @Inject
    private VisitorLimits limits;

    @PostConstruct
    void comeFromRegistering() {
        sentTo = (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(EMAIL);
        email = sentTo;
    }

    public String confirm() {
        registrations.confirm(token);
        Notices.keep("account.confirm.done");
        return "/login?faces-redirect=true";
    }

    /** The same answer whether or not there is something to confirm. */
    public String sendAgain() {
        limits.mailTo(email);
        registrations.requestConfirmationLink(email);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(EMAIL, email);
        Notices.keep("account.confirm.sentAgain");
        return "/confirm?faces-redirect=true";
    }

    /** The address just registered; null when the visitor came otherwise. */
    public String getSentTo() {
        return sentTo;
    }

    public String getToken() {
        return token;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
