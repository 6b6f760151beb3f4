package dev.parterre.seating;

import dev.parterre.shared.Money;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a good seat is to somebody: how much a better view is worth to them against a lower price. The way from the best to the
 * worst view of the house weighs as much as that from its lowest to its highest price when both count alike.
 *
 * @param view what the view counts, in percent; the price counts the rest. At 0 the view still decides among equal prices
 * @param prices what a place of each category costs, in minor units; empty where nobody knows: then the view alone counts
 */
public record SeatTaste(int view, Map<Integer, Long> prices) {

    /** The view alone counts. */
    public static final int MOST = 100;

    public static final SeatTaste VIEW = new SeatTaste(MOST, Map.of());

    public SeatTaste {
        if (view < 0 || view > MOST) {
            throw new ShareOutOfRange(view, MOST);
        }
        prices = Map.copyOf(prices);
    }

    /** The same taste where places cost so much, all in one currency. */
    public SeatTaste among(Map<Integer, Money> costs) {
        return new SeatTaste(
                view, costs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, price -> price.getValue()
                        .minor())));
    }

    /** Whether the price makes a difference. */
    boolean minds() {
        return view < MOST && dearest() > cheapest();
    }

    /** What is left of a cost that comes of the view. */
    long ofView(long cost) {
        return minds() ? cost * Math.max(1, view) / MOST : cost;
    }

    /** What the price of a category adds, {@code spread} being the cost of the worst view. */
    long ofPrice(int category, long spread) {
        if (!minds()) {
            return 0;
        }
        var over = prices.getOrDefault(category, dearest()) - cheapest();
        return spread * (MOST - Math.max(1, view)) / MOST * over / (dearest() - cheapest());
    }

    private long dearest() {
        return prices.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private long cheapest() {
        return prices.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }
}
