package dev.parterre.matching;

/**
 * Coarse steps of price, time of day and number of tickets: for each step the set of those that may take a performance of that step, and
 * which of them have to be asked exactly, because their bound lies within it.
 */
final class Steps {

    /** In minor units. */
    private static final int[] PRICES = {
        0, 500, 800, 1_000, 1_200, 1_400, 1_600, 1_800, 2_000, 2_200, 2_400, 2_600, 2_800, 3_000, 3_200, 3_400, 3_600,
        3_800, 4_000, 4_200, 4_400, 4_600, 4_800, 5_000, 5_300, 5_600, 6_000, 6_500, 7_000, 7_500, 8_000, 9_000, 10_000,
        12_000, 15_000, 20_000, 30_000, 50_000, 100_000
    };

    private static final int SECONDS = 60 * 60;
    private static final int HOURS = 24;
    /** More than that many tickets are asked exactly. */
    private static final int TICKETS = 12;

    private final Ordinals[] prices = Ordinals.sets(PRICES.length);
    private final Ordinals[] hours = Ordinals.sets(HOURS);
    /** Whose time begins or ends within the hour. */
    private final Ordinals[] partly = Ordinals.sets(HOURS);
    /** Who wants more tickets than so many. */
    private final Ordinals[] more = Ordinals.sets(TICKETS + 1);

    void put(int slot, IndexedWish wish, Purse purse) {
        for (var step = 0; step < PRICES.length && PRICES[step] <= purse.most(); step++) {
            prices[step].add(slot);
        }
        for (var hour = wish.fromSecond() / SECONDS; hour < HOURS && hour * SECONDS <= wish.toSecond(); hour++) {
            hours[hour].add(slot);
            if (hour * SECONDS < wish.fromSecond() || wish.toSecond() < (hour + 1) * SECONDS) {
                partly[hour].add(slot);
            }
        }
        for (var count = 0; count < Math.min(more.length, purse.quantity()); count++) {
            more[count].add(slot);
        }
    }

    void clear(int slot) {
        Ordinals.remove(slot, prices);
        Ordinals.remove(slot, hours);
        Ordinals.remove(slot, partly);
        Ordinals.remove(slot, more);
    }

    /** Keeps those that may take the performance; adds to the doubtful whoever may yet not. */
    void narrow(long[] slots, long[] doubtful, Probe probe) {
        var price = priceStep(probe.cheapest());
        prices[price].andInto(slots);
        if (PRICES[price] < probe.cheapest()) {
            var unsure = new long[doubtful.length];
            prices[price].orInto(unsure);
            if (price + 1 < PRICES.length) {
                prices[price + 1].outOf(unsure);
            }
            Bits.or(unsure, doubtful);
        }
        var hour = probe.startSecond() / SECONDS;
        hours[hour].andInto(slots);
        partly[hour].orInto(doubtful);
        if (probe.limit() <= TICKETS) {
            more[probe.limit()].outOf(slots);
        } else {
            more[TICKETS].orInto(doubtful);
        }
    }

    private static int priceStep(long cheapest) {
        var step = PRICES.length - 1;
        while (step > 0 && PRICES[step] > cheapest) {
            step--;
        }
        return step;
    }
}
