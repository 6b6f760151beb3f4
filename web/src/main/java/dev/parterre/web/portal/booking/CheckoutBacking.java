package dev.parterre.web.portal.booking;

import dev.parterre.account.AccountService;
import dev.parterre.booking.BookCommand;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingSource;
import dev.parterre.booking.Buyer;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.booking.HoldState;
import dev.parterre.booking.HoldView;
import dev.parterre.booking.SaleTermsService;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.payment.PaymentMethodView;
import dev.parterre.payment.PaymentMethods;
import dev.parterre.shared.Roles;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import dev.parterre.web.portal.VisitorBacking;
import dev.parterre.web.portal.catalog.TermsSentences;
import dev.parterre.web.portal.ticketing.GuestOrders;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * Pays for what is held: who comes, where the tickets go, how it is paid. Nothing of it lives in a session; whatever is refused, the form
 * comes back as it was typed.
 */
@Named
@RequestScoped
public class CheckoutBacking {

    @Inject
    @Param(name = "hold")
    private String id;

    @EJB
    private HoldService holds;

    @EJB
    private BookingService bookings;

    @EJB
    private CatalogService catalog;

    @EJB
    private AccountService accounts;

    @EJB
    private PaymentMethods methods;

    @EJB
    private SaleTermsService saleTerms;

    @Inject
    private Basket basket;

    @Inject
    private HoldChange changes;

    @Inject
    private GuestOrders guests;

    @Inject
    private StandingOrders orders;

    @Inject
    private VisitorBacking visitor;

    @Inject
    private LanguageBacking language;

    @Inject
    private TermsSentences terms;

    @Inject
    @Param(name = "method")
    private String method;

    @Inject
    @Param(name = "applied")
    private String applied;

    @Inject
    private Clock clock;

    @Inject
    private FacesContext faces;

    private final CheckoutForm form = new CheckoutForm();
    private HoldView hold;
    private BookingReference placed;
    private PerformanceDetail performance;
    private List<PaymentMethodView> cards = List.of();

    @PostConstruct
    void load() {
        show(basket.current(HoldId.of(id)));
        performance = catalog.performance(hold.performance());
        placed = orders.standing(hold.id()).orElse(null);
        if (visitor.is(Roles.CUSTOMER)) {
            var profile = accounts.profile();
            form.setName(profile.name());
            form.setEmail(profile.email());
            cards = methods.list();
            form.setMethod(
                    cards.isEmpty()
                            ? CheckoutForm.CARD
                            : CheckoutForm.SAVED + cards.get(0).id().value());
        }
        if (method != null) {
            form.setMethod(method);
        }
    }

    private void show(HoldId current) {
        hold = holds.get(current, basket.secret(current));
    }

    /** Other kinds of ticket or a promotion: the same places at other prices. */
    public void update() {
        if (!changes.differs(hold) && !isOtherPromotion()) {
            return;
        }
        var secret = basket.secret(hold.id());
        goOn(changes.change(hold, secret, form.getPromotion()), secret);
        applied = form.getPromotion();
    }

    private boolean isOtherPromotion() {
        return !plain(form.getPromotion()).equalsIgnoreCase(plain(applied));
    }

    private static String plain(String code) {
        return code == null ? "" : code.strip();
    }

    /** Five minutes more, once. */
    public void extend() {
        hold = holds.extend(hold.id(), basket.secret(hold.id()));
    }

    /** The same places once more, when nobody has taken them meanwhile. */
    public void again() {
        if (isActive()) {
            return;
        }
        goOn(changes.again(hold, basket.secret(hold.id()), form.getPromotion()), null);
    }

    /** With the hold that took the place of the old one, as it is now: the answer may be one that was given before. */
    private void goOn(HoldView made, String secret) {
        basket.replace(response(), hold.id(), made.id(), made.secret().orElse(secret));
        show(made.id());
    }

    /** @return where the order is shown, and gone on from to the gateway's page where there is something to pay */
    public String order() {
        if (changes.differs(hold) || isOtherPromotion()) {
            update();
            Notices.object("checkout.priceChanged");
            return null;
        }
        var secret = basket.secret(hold.id());
        saleTerms.accept(hold.id(), secret, language.getTag());
        var buyer = new Buyer(form.getName(), form.getEmail(), language.getTag());
        var means = form.means(isFree());
        var outcome = bookings.book(new BookCommand(hold.id(), secret, buyer, means, BookingSource.WEB));
        guests.remember(hold.id(), outcome.reference(), buyer.email());
        return "/order?faces-redirect=true&booking=" + outcome.reference() + (outcome.isConfirmed() ? "" : "&pay=1");
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }

    public CheckoutForm getForm() {
        return form;
    }

    public HoldView getHold() {
        return hold;
    }

    public PerformanceDetail getPerformance() {
        return performance;
    }

    public boolean isActive() {
        return hold.state() == HoldState.ACTIVE;
    }

    /** The order is made, or being paid: it is not ordered twice. */
    public boolean isOrdered() {
        return placed != null || hold.state() == HoldState.CONVERTED;
    }

    /** The order that was placed in this session; null when it was in another. */
    public BookingReference getPlaced() {
        return placed;
    }

    /** The promotion's code that the prices are with, as far as this form knows. */
    public String getApplied() {
        return applied;
    }

    /** Until the end of the hold; the device's clock is not asked. */
    public long getSecondsLeft() {
        return Math.max(0, Duration.between(clock.instant(), hold.expiresAt()).toSeconds());
    }

    public boolean isFree() {
        return hold.quote().total().isZero();
    }

    public List<PaymentMethodView> getCards() {
        return cards;
    }

    /** On which terms the tickets are given back. */
    public List<String> getTerms() {
        return terms.of(performance, isFree());
    }

    /** The places with the kinds of ticket there are for them. */
    public List<HoldChange.Place> getPlaces() {
        return changes.places(hold);
    }
}
