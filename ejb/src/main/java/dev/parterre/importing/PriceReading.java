package dev.parterre.importing;

import dev.parterre.importing.StagingService.Prices;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Prices by names as a file has them, as prices of a plan's categories. */
final class PriceReading {

    private PriceReading() {}

    /** @throws RowProblem {@code category-unknown}, {@code price-missing}, {@code ticket-type-unknown} */
    static Prices read(Map<String, Map<String, Money>> byKey, PlanGeometry plan, BigDecimal vatRate) {
        var left = new HashMap<>(byKey);
        var amounts = new HashMap<Integer, Map<TicketType, Money>>();
        for (var category : plan.categories()) {
            var byName = left.remove(category.key());
            if (byName == null) {
                throw new RowProblem("price-missing", category.key());
            }
            amounts.put(category.ordinal(), byType(byName, category.key()));
        }
        if (!left.isEmpty()) {
            throw new RowProblem("category-unknown", left.keySet().toString());
        }
        return new Prices(vatRate, amounts);
    }

    private static Map<TicketType, Money> byType(Map<String, Money> byName, String category) {
        var byType = new EnumMap<TicketType, Money>(TicketType.class);
        byName.forEach((name, amount) -> byType.put(type(name), amount));
        if (!byType.containsKey(TicketType.ADULT)) {
            throw new RowProblem("price-missing", category + " ADULT");
        }
        return byType;
    }

    private static TicketType type(String name) {
        try {
            return TicketType.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new RowProblem("ticket-type-unknown", name);
        }
    }
}
