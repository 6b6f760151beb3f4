package dev.parterre.matching;

/**
 * The bounds of a preference (price, number of tickets, days, times of day) in two words, and what a performance has of them
 * in two others, so that all are compared in two subtractions: each field has room for a borrow above it, which shows that
 * the performance is beyond. What must not be less is kept as its distance from the top. Pure.
 */
final class Bounds {

    private static final int DAY_BITS = 20;
    private static final int SECOND_BITS = 17;
    private static final int COUNT_BITS = 6;

    private static final int LAST_DAY = (1 << DAY_BITS) - 1;
    private static final int LAST_SECOND = (1 << SECOND_BITS) - 1;
    private static final int MOST = (1 << COUNT_BITS) - 1;

    private static final int TO_DAY = 32;
    private static final int FROM_SECOND = DAY_BITS + 1;
    private static final int TO_SECOND = FROM_SECOND + SECOND_BITS + 1;
    private static final int COUNT = TO_SECOND + SECOND_BITS + 1;

    private static final long ROOM_OF_FIRST = 1L << 31 | 1L << TO_DAY + DAY_BITS;
    private static final long ROOM_OF_SECOND =
            1L << DAY_BITS | 1L << FROM_SECOND + SECOND_BITS | 1L << TO_SECOND + SECOND_BITS | 1L << COUNT + COUNT_BITS;

    private Bounds() {}

    static long first(IndexedWish wish, Purse purse) {
        return ROOM_OF_FIRST | first(purse.most(), wish.toDay());
    }

    static long second(IndexedWish wish, Purse purse) {
        return ROOM_OF_SECOND | second(wish.fromDay(), wish.fromSecond(), wish.toSecond(), purse.quantity());
    }

    /** Of a performance: its cheapest price in minor units, and its day. */
    static long first(long cheapest, int day) {
        return price(cheapest) | (long) day(day) << TO_DAY;
    }

    /** Of a performance: its day, its second of the day, that second rounded up, and how many tickets one account may buy. */
    static long second(int day, int second, int secondUp, int limit) {
        return LAST_DAY - day(day)
                | (long) (LAST_SECOND - second) << FROM_SECOND
                | (long) secondUp << TO_SECOND
                | (long) (MOST - count(limit)) << COUNT;
    }

    /** @return whether the performance is within all bounds of the preference */
    static boolean allow(long first, long second, long firstOfPerformance, long secondOfPerformance) {
        return (ROOM_OF_FIRST & ~(first - firstOfPerformance) | ROOM_OF_SECOND & ~(second - secondOfPerformance)) == 0;
    }

    /** What a preference gives for one ticket at most; likewise the others say what one has said. */
    static long most(long first) {
        return first & Integer.MAX_VALUE;
    }

    static boolean hasLastDay(long first) {
        return toDay(first) < LAST_DAY;
    }

    static int toDay(long first) {
        return (int) (first >>> TO_DAY) & LAST_DAY;
    }

    static int fromDay(long second) {
        return LAST_DAY - (int) (second & LAST_DAY);
    }

    static int fromSecond(long second) {
        return LAST_SECOND - (int) (second >>> FROM_SECOND & LAST_SECOND);
    }

    static int toSecond(long second) {
        return (int) (second >>> TO_SECOND & LAST_SECOND);
    }

    static int quantity(long second) {
        return MOST - (int) (second >>> COUNT & MOST);
    }

    /** As dear as anything that is dearer than there is room for. */
    static long price(long price) {
        return Math.min(Integer.MAX_VALUE, price);
    }

    /** As many as anything that is more than there is room for. */
    static int count(int count) {
        return Math.min(MOST, count);
    }

    private static int day(int day) {
        return Math.max(0, Math.min(LAST_DAY, day));
    }
}
