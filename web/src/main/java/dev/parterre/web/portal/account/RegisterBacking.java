package dev.parterre.web.portal.account;

import dev.parterre.account.RegisterCommand;
import dev.parterre.account.RegistrationService;
import dev.parterre.web.portal.LanguageBacking;
import dev.parterre.web.security.VisitorLimits;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page on which a person becomes a customer. */
@Named
@RequestScoped
public class RegisterBacking {

    private String name;
    private String email;
    private String password;

    @EJB
    private RegistrationService registrations;

    @Inject
    private VisitorLimits limits;

    @Inject
    private LanguageBacking language;

    /** The same way on whether or not the address had an account. */
    public String register() {
        limits.mailTo(email);
        registrations.register(new RegisterCommand(name, email, password, language.getTag()));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(ConfirmBacking.EMAIL, email);
        return "/confirm?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
