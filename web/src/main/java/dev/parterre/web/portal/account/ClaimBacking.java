package dev.parterre.web.portal.account;

import dev.parterre.account.AccountOfferService;
import dev.parterre.billing.OrderAdoptionService;
import dev.parterre.web.Notices;
import dev.parterre.web.security.PageSignIn;
import dev.parterre.web.security.VisitorLimits;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Where the link of the mail leads that a guest asked for: a password is chosen, and the orders are in the account. */
@Named
@RequestScoped
public class ClaimBacking {

    @Inject
    @Param
    private String token;

    private String password;

    @EJB
    private AccountOfferService offers;

    @EJB
    private OrderAdoptionService orders;

    @Inject
    private PageSignIn pageSignIn;

    @Inject
    private VisitorLimits limits;

    public String take() {
        limits.signIn();
        pageSignIn.begin(offers.take(token, password));
        orders.adoptAll();
        Notices.keep("claim.done");
        return "/tickets/index?faces-redirect=true";
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
