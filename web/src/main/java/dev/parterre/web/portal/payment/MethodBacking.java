package dev.parterre.web.portal.payment;

import dev.parterre.payment.MethodSetup;
import dev.parterre.payment.PaymentMethods;
import dev.parterre.web.Notices;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Where the gateway's card page and the bank's page lead back to: takes over the method and goes on to the standing orders. */
@Named
@RequestScoped
public class MethodBacking {

    @EJB
    private PaymentMethods methods;

    @Inject
    @Param(name = "setup")
    private String session;

    @Inject
    @Param(name = "setup_intent")
    private String intent;

    public String take() {
        var reference = session == null ? intent : session;
        if (reference != null) {
            tell(methods.finish(reference));
        }
        return "/preferences/index?faces-redirect=true";
    }

    private static void tell(MethodSetup setup) {
        if (setup.isSaved()) {
            Notices.keep("payment.method.saved", setup.method().label());
        } else {
            Notices.keep("payment.method.waiting");
        }
    }
}
