package dev.parterre.matching;

import java.time.LocalDate;

/**
 * Coarse steps of price, time of day and date: for each step the set of those that may take a performance of that step. They say
 * no fast; what they let pass is compared exactly.
 */
final class Steps {

    private static final int[] PRICES = {
        0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000, 6_000, 7_000, 8_000, 10_000, 15_000,
        25_000, 50_000
    };
    private static final int SECONDS = 60 * 60;
    private static final int HOURS = 24;

    /** Of 16 days each; the last one is for all that is later. */
    private static final int DAY_BITS = 4;

    private static final int FIRST_DAY = (int) LocalDate.of(2026, 1, 1).toEpochDay();
    private static final int DATES = 96;

    private final Ordinals[] prices = Ordinals.sets(PRICES.length);
    private final Ordinals[] hours = Ordinals.sets(HOURS);
    /** Only of those who say anything about dates. */
    private final Ordinals[] dates = Ordinals.sets(DATES);

    private final Ordinals dated = new Ordinals();

    void put(int slot, IndexedWish wish, Purse purse) {
        for (var step = 0; step < PRICES.length && PRICES[step] <= purse.most(); step++) {
            prices[step].add(slot);
        }
        for (var hour = wish.fromSecond() / SECONDS; hour <= wish.toSecond() / SECONDS; hour++) {
            hours[hour].add(slot);
        }
        if (wish.fromDay() > FIRST_DAY || wish.toDay() < Integer.MAX_VALUE) {
            dated.add(slot);
            for (var step = date(wish.fromDay()); step <= date(wish.toDay()); step++) {
                dates[step].add(slot);
            }
        }
    }

    private static int date(int day) {
        return Math.min(DATES - 1, Math.max(FIRST_DAY, day) - FIRST_DAY >> DAY_BITS);
    }

    void clear(int slot) {
        for (var set : prices) {
            set.remove(slot);
        }
        for (var set : hours) {
            set.remove(slot);
        }
        if (dated.remove(slot)) {
            for (var set : dates) {
                set.remove(slot);
            }
        }
    }

    /** Keeps those that may take a performance at this price that starts at this second of this day. */
    void narrow(long[] sets, long cheapest, int day, int second) {
        var step = PRICES.length - 1;
        while (step > 0 && PRICES[step] > cheapest) {
            step--;
        }
        prices[step].andInto(sets);
        hours[second / SECONDS].andInto(sets);
        if (!dated.isEmpty()) {
            var then = new long[Ordinals.WORDS];
            dated.outOf(then);
            dates[date(day)].orInto(then);
            Ordinals.and(then, sets);
        }
    }
}
