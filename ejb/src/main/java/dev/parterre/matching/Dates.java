package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec.Stretch;
import java.time.LocalDate;
import java.util.List;

/**
 * Steps of sixteen days: for each the set of those that may take a performance in it, and which of them have to be asked exactly, because
 * their dates begin or end within it or some of its days will not do. Only of those who say anything about dates.
 */
final class Dates {

    private static final int DAY_BITS = 4;
    private static final int FIRST_DAY = (int) LocalDate.of(2026, 1, 1).toEpochDay();
    /** The first one is also for all that is earlier, the last one for all that is later. */
    private static final int STEPS = 96;

    private final Ordinals dated = new Ordinals();
    private final Ordinals[] dates = Ordinals.sets(STEPS);
    private final Ordinals[] partly = Ordinals.sets(STEPS);

    void put(int slot, IndexedWish wish) {
        if (wish.fromDay() > FIRST_DAY || wish.toDay() < Integer.MAX_VALUE) {
            dated.add(slot);
            var first = step(wish.fromDay());
            var last = step(wish.toDay());
            for (var step = first; step <= last; step++) {
                dates[step].add(slot);
            }
            partly[first].add(slot);
            partly[last].add(slot);
        }
        putOut(slot, wish.beyond().blackouts());
    }

    private void putOut(int slot, List<Stretch> blackouts) {
        for (var stretch : blackouts) {
            for (var step = step(IndexedWish.day(stretch.from()));
                    step <= step(IndexedWish.day(stretch.to()));
                    step++) {
                partly[step].add(slot);
            }
        }
    }

    private static int step(int day) {
        return Math.min(STEPS - 1, Math.max(FIRST_DAY, day) - FIRST_DAY >> DAY_BITS);
    }

    void clear(int slot) {
        dated.remove(slot);
        Ordinals.remove(slot, dates);
        Ordinals.remove(slot, partly);
    }

    /** Keeps those that may take a performance of that day; adds to the doubtful whoever may yet not. */
    void narrow(Selection slots, long[] doubtful, int day) {
        var step = step(day);
        if (!dated.isEmpty()) {
            slots.gatherAllBut(dated).and(dates[step]);
            slots.keep();
        }
        partly[step].orInto(doubtful);
        if (step == 0 || step == STEPS - 1) {
            dated.orInto(doubtful);
        }
    }
}
