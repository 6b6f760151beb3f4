package dev.parterre.booking;

import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.Offer;
import dev.parterre.pricing.PriceList;
import dev.parterre.pricing.Quote;
import dev.parterre.pricing.Quotes;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatingPlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A performance with its plan and prices: what it takes to sell a place of it.
 *
 * @param house limits that the house has set itself
 */
record SalePoint(
        PerformanceDetail performance, SeatingPlanId plan, PlanPlaces places, PriceList prices, SaleLimits house) {

    PerformanceId id() {
        return performance.id();
    }

    /** The season's number counts where the house has set none. */
    SaleLimits limits() {
        return house.orPerCustomer(performance.limit());
    }

    /** Whether what is paid with counts as a buyer: where the house itself limits what a customer may have. */
    boolean countsInstruments() {
        return house.limitsCustomers();
    }

    /**
     * @param types one for each place in this order, or none for adults
     * @throws dev.parterre.pricing.PromotionNotForThese, PromotionNeedsMore
     */
    Quote quote(List<Integer> ordinals, List<TicketType> types, Optional<Offer> offer) {
        var items = new ArrayList<Quote.Item>();
        for (var i = 0; i < ordinals.size(); i++) {
            var category = places.place(ordinals.get(i)).category();
            items.add(new Quote.Item(category, types.isEmpty() ? TicketType.ADULT : types.get(i)));
        }
        return Quotes.quote(prices, items, offer);
    }
}
