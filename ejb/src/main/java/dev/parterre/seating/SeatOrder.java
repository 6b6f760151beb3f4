package dev.parterre.seating;

import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The blocks of side-by-side seats of a plan, best first, whoever may have taken them. What a seat costs is how far it is
 * from where everybody wants to sit, in thousandths of the plan's usual distance of neighbours; a block costs the sum
 * of its seats. At equal cost the block wins whose seats are of categories listed earlier in the plan (whoever makes
 * plans and knows prices lists the dearest first), then the one that comes first in the plan. Sorted once per size and kept
 * for sizes that people ask for.
 */
final class SeatOrder {

    private static final int KEPT = 12;
    /** Up to one of so many seats is few. */
    private static final int FEW = 32;

    private static final int ORDINAL_BITS = 17;
    private static final int CATEGORY_BITS = 14;
    /** Farther than this counts as this far, so that sums of {@link SeatWish#MOST} seats fit. */
    private static final double FARTHEST = 20_000_000;

    private final SeatBits links;
    private final int[] costs;
    private final int[] categories;
    private final long[] costUpTo;
    private final int[] categoriesUpTo;
    private final AtomicReferenceArray<int[]> kept = new AtomicReferenceArray<>(KEPT + 1);

    /** @param distances of the seats in usual distances of neighbours */
    SeatOrder(double[] distances, int[] categories, SeatBits links) {
        this(Arrays.stream(distances).mapToInt(SeatOrder::cost).toArray(), categories, links);
    }

    private SeatOrder(int[] costs, int[] categories, SeatBits links) {
        this.links = links;
        this.costs = costs;
        this.categories = categories;
        this.costUpTo = new long[costs.length + 1];
        this.categoriesUpTo = new int[costs.length + 1];
        for (var seat = 0; seat < costs.length; seat++) {
            costUpTo[seat + 1] = costUpTo[seat] + costs[seat];
            categoriesUpTo[seat + 1] = categoriesUpTo[seat] + categories[seat];
        }
    }

    /** The same seats in the order of somebody who minds the price; this order for who does not. */
    SeatOrder liked(SeatTaste taste) {
        if (!taste.minds() || costs.length == 0) {
            return this;
        }
        var range = Arrays.stream(costs).summaryStatistics();
        var spread = range.getMax() - range.getMin();
        var added = new HashMap<Integer, Long>();
        var liked = new int[costs.length];
        for (var seat = 0; seat < costs.length; seat++) {
            var price = added.computeIfAbsent(categories[seat], category -> taste.ofPrice(category, spread));
            liked[seat] = (int) (taste.ofView(costs[seat]) + price);
        }
        return new SeatOrder(liked, categories, links);
    }

    /** How many of a hundred seats cost more than so much. */
    int percentAbove(double cost) {
        var above = 0L;
        for (var other : costs) {
            if (other > cost) {
                above++;
            }
        }
        return costs.length == 0 ? 0 : (int) (100 * above / costs.length);
    }

    static int cost(double distance) {
        return (int) Math.min(FARTHEST, Math.round(distance * 1000));
    }

    int cost(int seat) {
        return costs[seat];
    }

    long cost(int first, int size) {
        return costUpTo[first + size] - costUpTo[first];
    }

    /** First seats of all blocks of that size, best first. Not to be written to. */
    int[] blocks(int size) {
        if (size > KEPT) {
            return sorted(size);
        }
        var order = kept.get(size);
        if (order == null) {
            order = sorted(size);
            kept.set(size, order);
        }
        return order;
    }

    private int[] sorted(int size) {
        var keys = new long[costs.length];
        var blocks = 0;
        var runs = size == 1 ? null : links.runs(size - 1);
        for (var first = 0; first + size <= costs.length; first++) {
            if (runs == null || runs.get(first)) {
                keys[blocks++] = key(first, size);
            }
        }
        return sorted(keys, blocks);
    }

    /** The blocks of that size that begin in a set, best first. Few are sorted, many looked up. */
    int[] blocks(int size, SeatBits some) {
        var count = some.count();
        if (count * FEW < costs.length) {
            var keys = new long[count];
            var blocks = 0;
            for (var first = some.next(0); first >= 0; first = some.next(first + 1)) {
                keys[blocks++] = key(first, size);
            }
            return sorted(keys, blocks);
        }
        var order = new int[count];
        var found = 0;
        for (var first : blocks(size)) {
            if (some.get(first)) {
                order[found++] = first;
            }
        }
        return order;
    }

    private static int[] sorted(long[] keys, int count) {
        Arrays.sort(keys, 0, count);
        var order = new int[count];
        for (var i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & (1 << ORDINAL_BITS) - 1);
        }
        return order;
    }

    private long key(int first, int size) {
        var category = Math.min(categoriesUpTo[first + size] - categoriesUpTo[first], (1 << CATEGORY_BITS) - 1);
        return (cost(first, size) << CATEGORY_BITS | category) << ORDINAL_BITS | first;
    }
}
