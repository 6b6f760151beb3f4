package dev.parterre.payment;

import dev.parterre.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * The caller's own saved payment methods. The card's data stays with the gateway: it is entered on the gateway's page, or arrives
 * here as a token. Remote calls, so outside any transaction.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentMethods {

    @Resource
    private SessionContext session;

    @Inject
    private MethodRecords records;

    @Inject
    private MethodGateway gateway;

    public List<PaymentMethodView> list() {
        return records.list(payer());
    }

    /**
     * Saves a method by the gateway's token for use while the owner is away.
     *
     * @param returnUrl where the bank's page leads back to, when the bank has questions
     * @throws PaymentMethodRefused when the gateway does not take it
     */
    public MethodSetup add(String token, String returnUrl) {
        if (token == null || token.isBlank() || token.length() > 255) {
            throw new PaymentMethodRefused("no_token");
        }
        return kept(gateway.setUp(customer(), token, returnUrl));
    }

    /** @return a set-up whose URL is the gateway's own page for entering a card */
    public MethodSetup openPage(String returnUrl, Locale locale) {
        return kept(gateway.openSetupPage(customer(), returnUrl, locale));
    }

    /**
     * Takes over what the owner did on the gateway's page; repeatable.
     *
     * @param reference as {@link MethodSetup#reference()} gave it
     * @throws NoSuchPaymentMethod when the set-up is somebody else's
     */
    public MethodSetup finish(String reference) {
        var setup = gateway.setup(reference);
        if (!customer().equals(setup.customer())) {
            throw new NoSuchPaymentMethod();
        }
        return kept(setup);
    }

    public void remove(PaymentMethodId id) {
        gateway.forget(records.remove(payer(), id));
    }

    private MethodSetup kept(GatewaySetup setup) {
        return setup.method() == null
                ? new MethodSetup(null, setup.ref(), setup.actionUrl())
                : new MethodSetup(records.keep(payer(), setup.method()), setup.ref(), null);
    }

    private String customer() {
        return records.customer(payer()).orElseGet(() -> records.keepCustomer(payer(), gateway.customer(payer())));
    }

    private String payer() {
        return session.getCallerPrincipal().getName();
    }
}
