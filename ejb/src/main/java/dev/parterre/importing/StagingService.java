package dev.parterre.importing;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.ProgrammeService;
import dev.parterre.pricing.PriceList;
import dev.parterre.pricing.PriceListDraft;
import dev.parterre.pricing.PriceListDraft.UsualFee;
import dev.parterre.pricing.PriceListService;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a performance that has been entered ready to be sold: prices, places, announcement. Repeatable. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
public class StagingService {

    @EJB
    private ProgrammeService programme;

    @EJB
    private PriceListService priceLists;

    @EJB
    private PlaceService places;

    /** The house's share for selling, in percent of the price, contained in it. */
    @Inject
    @ConfigProperty(name = "parterre.fee.rate", defaultValue = "5.00")
    private BigDecimal feeRate;

    /** Of the tax inside of that share: the house's own, whatever the organiser's is. */
    @Inject
    @ConfigProperty(name = "parterre.fee.vat-rate", defaultValue = "20.00")
    private BigDecimal feeVatRate;

    /** Opens places by the plan, with these prices, and schedules. */
    public void stage(PerformanceId performance, SeatingPlanId plan, Prices prices) {
        programme.assignPlan(performance, plan.value());
        price(performance, prices);
        places.open(performance, plan);
        programme.schedule(performance);
    }

    /** @return whether any price is another than before */
    public boolean price(PerformanceId performance, Prices prices) {
        var known = priceLists.find(performance);
        if (known.isPresent() && prices.sameAs(known.get())) {
            return false;
        }
        var fee = new UsualFee(feeRate, feeVatRate);
        priceLists.put(performance, new PriceListDraft(prices.currency(), prices.vatRate(), fee, prices.amounts()));
        return true;
    }

    /** @param amounts by category ordinal and ticket type; every category has an ADULT price */
    public record Prices(BigDecimal vatRate, Map<Integer, Map<TicketType, Money>> amounts) {

        String currency() {
            return cheapest().currency();
        }

        Money cheapest() {
            return amounts.values().stream()
                    .map(byType -> byType.get(TicketType.ADULT))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        boolean sameAs(PriceList list) {
            return list.vatRate().compareTo(vatRate) == 0 && list.prices().equals(amounts);
        }
    }
}
