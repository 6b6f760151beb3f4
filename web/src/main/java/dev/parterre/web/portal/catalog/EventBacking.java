package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.Where;
import dev.parterre.pricing.PriceListService;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** An event: what it is, its performances with how their sales stand, and what the places of one of them cost. */
@Named
@RequestScoped
public class EventBacking {

    private static final int MINUTES = 60;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String performance;

    @EJB
    private CatalogService catalog;

    @EJB
    private PriceListService priceLists;

    @EJB
    private SeatingPlanService plans;

    private EventDetail event;
    private PerformanceCard priced;
    private List<Price> prices;

    /** What a place of a category costs; {@code reduced} are the other ticket types that have a price of their own. */
    public record Price(int ordinal, LocalText name, Money adult, List<TypePrice> reduced) {}

    public record TypePrice(TicketType type, Money price) {}

    @PostConstruct
    void find() {
        event = catalog.event(EventId.of(id));
        priced = choose().orElse(null);
        prices = priced == null ? List.of() : pricesOf(priced);
    }

    public EventDetail getEvent() {
        return event;
    }

    public List<PerformanceCard> getPerformances() {
        return event.performances();
    }

    /** The performance whose prices are shown; null when none is coming. */
    public PerformanceCard getPriced() {
        return priced;
    }

    public List<Price> getPrices() {
        return prices;
    }

    /** The one that was on last when none is to come; null otherwise. */
    public PerformanceCard getLast() {
        return event.last().orElse(null);
    }

    /** Null when some of it can simply be had. */
    public EventStanding getState() {
        return EventStanding.of(event).orElse(null);
    }

    /** Where it is on, or was on last; null when it never was. */
    public Where getWhere() {
        var shown = priced == null ? getLast() : priced;
        return shown == null ? null : shown.performance().where();
    }

    public boolean isOneHall() {
        return event.performances().stream()
                        .map(card -> card.performance().where().hallId())
                        .distinct()
                        .count()
                <= 1;
    }

    public Money getCheapest() {
        return prices.stream().map(Price::adult).min(Money::compareTo).orElse(null);
    }

    public Money getDearest() {
        return prices.stream().map(Price::adult).max(Money::compareTo).orElse(null);
    }

    /** Hours and minutes apart, for the sentence of the page. */
    public int getHours() {
        return event.durationMinutes().orElse(0) / MINUTES;
    }

    public int getMinutes() {
        return event.durationMinutes().orElse(0) % MINUTES;
    }

    public boolean isDurationKnown() {
        return event.durationMinutes().isPresent();
    }

    /** The description's paragraphs in the language of the page. */
    public List<String> paragraphs(String language) {
        return Arrays.stream(event.text().description().in(language).split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private Optional<PerformanceCard> choose() {
        var coming = event.performances();
        return coming.stream()
                .filter(card -> card.id().toString().equals(performance))
                .findFirst()
                .or(() -> coming.stream().filter(card -> card.sale().buyable()).findFirst())
                .or(() -> coming.stream().findFirst());
    }

    private List<Price> pricesOf(PerformanceCard card) {
        var list = priceLists.find(card.id());
        var plan = card.performance().seatingPlanId().map(SeatingPlanId::new);
        if (list.isEmpty() || plan.isEmpty()) {
            return List.of();
        }
        return plans.geometry(plan.get()).categories().stream()
                .filter(category -> list.get().prices().containsKey(category.ordinal()))
                .map(category -> new Price(
                        category.ordinal() + 1,
                        category.name(),
                        list.get().price(category.ordinal(), TicketType.ADULT),
                        list.get().prices(category.ordinal()).entrySet().stream()
                                .filter(type -> type.getKey() != TicketType.ADULT)
                                .map(type -> new TypePrice(type.getKey(), type.getValue()))
                                .toList()))
                .toList();
    }
}
