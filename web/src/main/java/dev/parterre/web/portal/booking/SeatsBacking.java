package dev.parterre.web.portal.booking;

import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.booking.HoldState;
import dev.parterre.booking.NoSuchHold;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.pricing.PriceListService;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import dev.parterre.shared.PortalAddress;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The seat map of one performance: what its places cost. The hall itself and what is free of it come from the API. */
@Named
@RequestScoped
public class SeatsBacking {

    @Inject
    @Param(name = "performance")
    private String id;

    @EJB
    private CatalogService catalog;

    @EJB
    private PriceListService priceLists;

    @EJB
    private SeatingPlanService plans;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "hold")
    private String held;

    @EJB
    private HoldService holds;

    @Inject
    private Basket basket;

    @Inject
    private PortalAddress portal;

    @Inject
    private LanguageBacking language;

    private HoldId hold;
    private PerformanceDetail performance;
    private List<Category> categories = List.of();

    /** A price category; {@code rank} decides its mark, {@code types} are the kinds of ticket, the adult's first. */
    public record Category(String key, int rank, LocalText name, List<TypePrice> types) {}

    public record TypePrice(TicketType type, Money price) {}

    @PostConstruct
    void find() {
        performance = catalog.performance(PerformanceId.of(id));
        if (performance.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        if (isBuyable()) {
            categories = read();
        }
        if (held != null) {
            takeUp(basket.current(HoldId.of(held)));
        }
    }

    /** On the way back from the checkout, where the hold may have become another. */
    private void takeUp(HoldId current) {
        try {
            var view = holds.get(current, basket.secret(current));
            hold = view.performance().equals(performance.id()) && view.state() == HoldState.ACTIVE ? current : null;
        } catch (NoSuchHold somebodyElses) {
            hold = null;
        }
    }

    /** The visitor's own that is gone on with; null when there is none. */
    public HoldId getHold() {
        return hold;
    }

    /** What proves it; null for the account's own. */
    public String getSecret() {
        return hold == null ? null : basket.secret(hold);
    }

    /** Of the page that search engines are to show for this one: seats are no page of their own. */
    public String getEventAddress() {
        return portal.of("/event?id=" + performance.event() + "&lang=" + language.getTag());
    }

    public PerformanceDetail getPerformance() {
        return performance;
    }

    /** On sale now, with a plan and prices. */
    public boolean isBuyable() {
        return performance.onSale(clock.instant())
                && performance.seatingPlanId().isPresent();
    }

    public List<Category> getCategories() {
        return categories;
    }

    public String getCurrency() {
        return categories.isEmpty()
                ? "EUR"
                : categories.get(0).types().get(0).price().currency();
    }

    /** Decimals of the currency. */
    public int getDigits() {
        return Currency.getInstance(getCurrency()).getDefaultFractionDigits();
    }

    /** Adults' prices, the cheapest first, each once: what the best seats may cost at most. */
    public List<Money> getSteps() {
        return categories.stream()
                .map(category -> category.types().get(0).price())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Category> read() {
        var prices = priceLists.find(performance.id());
        if (prices.isEmpty()) {
            return List.of();
        }
        var plan = new SeatingPlanId(performance.seatingPlanId().orElseThrow());
        return plans.geometry(plan).categories().stream()
                .filter(category -> prices.get().prices().containsKey(category.ordinal()))
                .map(category -> new Category(
                        category.key(),
                        category.ordinal() + 1,
                        category.name(),
                        prices.get().prices(category.ordinal()).entrySet().stream()
                                .map(type -> new TypePrice(type.getKey(), type.getValue()))
                                .sorted(Comparator.comparing(TypePrice::type))
                                .toList()))
                .toList();
    }
}
