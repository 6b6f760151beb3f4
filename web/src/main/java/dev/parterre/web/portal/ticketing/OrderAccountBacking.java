package dev.parterre.web.portal.ticketing;

import dev.parterre.account.AccountOfferService;
import dev.parterre.account.AccountService;
import dev.parterre.account.EmailAddress;
import dev.parterre.billing.OrderAdoptionService;
import dev.parterre.shared.Roles;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.VisitorBacking;
import dev.parterre.web.security.VisitorLimits;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes an account of a guest's order, or adds it to the account of whoever is signed in under the same address. */
@Named
@RequestScoped
public class OrderAccountBacking {

    @Inject
    private OrderBacking page;

    @Inject
    private VisitorBacking visitor;

    @Inject
    private VisitorLimits limits;

    @EJB
    private AccountOfferService offers;

    @EJB
    private AccountService accounts;

    @EJB
    private OrderAdoptionService adoptions;

    /** Nobody is signed in, and the order is nobody's. */
    public boolean isOffered() {
        return isGuests() && !visitor.isSignedIn();
    }

    /** The order is nobody's yet and under the address of whoever is signed in. */
    public boolean isAddable() {
        return isGuests()
                && visitor.is(Roles.CUSTOMER)
                && EmailAddress.same(
                        accounts.profile().email(), page.getBooking().buyer().email());
    }

    private boolean isGuests() {
        return page.isKnown()
                && !page.isWaiting()
                && page.getBooking().account().isEmpty();
    }

    /** A mail goes to the address of the order, whoever asks for it. */
    public String offer() {
        var buyer = page.getBooking().buyer();
        limits.mailTo(buyer.email());
        offers.offer(buyer.name(), buyer.email(), buyer.language());
        Notices.keep("order.account.sent", buyer.email());
        return "/order?faces-redirect=true&booking=" + page.getBooking().reference();
    }

    public String add() {
        var reference = page.getBooking().reference();
        adoptions.adopt(reference);
        Notices.keep("order.account.added");
        return "/tickets/booking?faces-redirect=true&reference=" + reference;
    }
}
