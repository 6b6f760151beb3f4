package dev.parterre.matching;

/**
 * Coarse steps of price and time of day: for each step the set of those that may take a performance of that step. They say
 * no fast; what they let pass is compared exactly.
 */
final class Steps {

    private static final int[] PRICES = {
        0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000, 6_000, 7_000, 8_000, 10_000, 15_000,
        25_000, 50_000
    };
    private static final int SECONDS = 60 * 60;
    private static final int HOURS = 24;

    private final Ordinals[] prices = Ordinals.sets(PRICES.length);
    private final Ordinals[] hours = Ordinals.sets(HOURS);

    void put(int slot, IndexedWish wish, Purse purse) {
        for (var step = 0; step < PRICES.length && PRICES[step] <= purse.most(); step++) {
            prices[step].add(slot);
        }
        for (var hour = wish.fromSecond() / SECONDS; hour <= wish.toSecond() / SECONDS; hour++) {
            hours[hour].add(slot);
        }
    }

    void clear(int slot) {
        for (var set : prices) {
            set.remove(slot);
        }
        for (var set : hours) {
            set.remove(slot);
        }
    }

    /** Keeps those that may take a performance at this price that starts at this second of the day. */
    void narrow(long[] sets, long cheapest, int second) {
        var step = PRICES.length - 1;
        while (step > 0 && PRICES[step] > cheapest) {
            step--;
        }
        prices[step].andInto(sets);
        hours[second / SECONDS].andInto(sets);
    }
}
