package dev.parterre.matching;

import dev.parterre.preference.QueuePosition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Of each preference of a block what is compared one by one, side by side so that it comes from memory together: its bounds, as
 * {@link Bounds} has them; when it was created, in microseconds, as precise as the database keeps it; and its traits: masks of categories
 * and weekdays, whether it is for anywhere, and the number of its currency.
 */
final class Columns {

    private static final int WIDTH = 4;
    private static final int SECOND = 1;
    private static final int CREATED = 2;
    private static final int TRAITS = 3;

    private static final int WEEKDAYS = 32;
    private static final int ANYWHERE = 40;
    private static final int CURRENCY = 41;

    private final long[] columns;
    private int end;
    private boolean inOrder = true;

    Columns(int slots) {
        columns = new long[slots * WIDTH];
    }

    void put(int slot, QueuePosition position, IndexedWish wish, Purse purse) {
        var created = ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt());
        inOrder &= slot < end ? created(slot) == created : end == 0 || created(end - 1) < created;
        end = Math.max(end, slot + 1);
        columns[slot * WIDTH] = Bounds.first(wish, purse);
        columns[slot * WIDTH + SECOND] = Bounds.second(wish, purse);
        columns[slot * WIDTH + CREATED] = created;
    }

    /** @param currency its number */
    void characterize(int slot, IndexedWish wish, int currency) {
        columns[slot * WIDTH + TRAITS] = Integer.toUnsignedLong(wish.categories())
                | (long) wish.weekdays() << WEEKDAYS
                | (wish.anywhere() ? 1L << ANYWHERE : 0)
                | (long) currency << CURRENCY;
    }

    /** Whether those of higher slots are always created later. */
    boolean inOrder() {
        return inOrder;
    }

    /** When the last one was created, if they are in order. */
    long youngest() {
        return created(end - 1);
    }

    long first(int slot) {
        return columns[slot * WIDTH];
    }

    long second(int slot) {
        return columns[slot * WIDTH + SECOND];
    }

    long created(int slot) {
        return columns[slot * WIDTH + CREATED];
    }

    int categories(int slot) {
        return (int) columns[slot * WIDTH + TRAITS];
    }

    int weekdays(int slot) {
        return (int) (columns[slot * WIDTH + TRAITS] >>> WEEKDAYS) & IndexedWish.ALL_WEEKDAYS;
    }

    boolean anywhere(int slot) {
        return (columns[slot * WIDTH + TRAITS] >>> ANYWHERE & 1) != 0;
    }

    int currency(int slot) {
        return (int) (columns[slot * WIDTH + TRAITS] >>> CURRENCY);
    }
}
