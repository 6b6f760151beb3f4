package dev.parterre.web.portal.preference;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.catalog.SaleState;
import dev.parterre.catalog.Supply;
import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.PreferenceView;
import dev.parterre.pricing.PriceListService;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import dev.parterre.web.portal.VisitorBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Of which performances the visitor is told already. */
@Named
@RequestScoped
public class Tells {

    private static final Money AT_LEAST = Money.of("100.00", "EUR");

    @EJB
    private PreferenceService preferences;

    @EJB
    private PriceListService priceLists;

    @EJB
    private CatalogService catalog;

    @Inject
    private VisitorBacking visitor;

    private List<PreferenceView> own;

    /** For how many places the visitor waits there; 0 who does not, or is not signed in, or where there is nothing to wait for. */
    public int of(PerformanceCard card) {
        if (card == null) {
            return 0;
        }
        var wish = new TellWish(card, AT_LEAST);
        return own().stream()
                .filter(PreferenceView::isActive)
                .filter(preference -> wish.isOf(preference.spec()))
                .mapToInt(preference -> preference.spec().seats().quantity())
                .findFirst()
                .orElse(0);
    }

    private List<PreferenceView> own() {
        if (own == null) {
            own = visitor.is(Roles.CUSTOMER) ? preferences.list() : List.of();
        }
        return own;
    }

    /** Prices may rise until somebody is told: up to twice the dearest of today's fits. */
    TellWish wish(PerformanceCard card) {
        var dearest = dearest(card).map(price -> price.times(2));
        var enough = dearest.filter(
                price -> !price.currency().equals(AT_LEAST.currency()) || price.minor() > AT_LEAST.minor());
        return new TellWish(card, enough.orElse(AT_LEAST));
    }

    /** What the dearest ticket costs today; what is booked without asking may cost no more than that. */
    Optional<Money> dearest(PerformanceCard card) {
        return priceLists.find(card.id()).flatMap(list -> list.prices().values().stream()
                .flatMap(types -> types.values().stream())
                .max(Comparator.naturalOrder()));
    }

    /** As it stands; one that is over is closed. @throws NoSuchPerformance also when it is a draft */
    PerformanceCard card(String performance) {
        var detail = catalog.performance(PerformanceId.of(performance));
        if (detail.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        return catalog.event(detail.event()).performances().stream()
                .filter(card -> card.id().equals(detail.id()))
                .findFirst()
                .orElseGet(() -> new PerformanceCard(detail, SaleState.CLOSED, Supply.NONE));
    }
}
