package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.QueuePosition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Up to 65,536 preferences: for each category, weekday, city and venue the set of those that would take it, and for each
 * preference its bounds in columns. The sets are intersected first, 64 preferences at a time and small enough to stay in
 * the processor's cache; the few that are left are compared by their columns. Not safe for use by several threads while it
 * changes.
 */
final class PreferenceBlock {

    static final int SIZE = Ordinals.RANGE;

    private final Ordinals[] categories = sets(Category.values().length);
    private final Ordinals[] weekdays = sets(7);
    private final Ordinals anywhere = new Ordinals();
    private final Map<String, Ordinals> cities = new HashMap<>();
    private final Map<Long, Ordinals> venues = new HashMap<>();

    private final int[] fromDay = new int[SIZE];
    private final int[] toDay = new int[SIZE];
    private final int[] fromSecond = new int[SIZE];
    private final int[] toSecond = new int[SIZE];
    private final int[] most = new int[SIZE];
    private final int[] quantity = new int[SIZE];
    private final String[] currency = new String[SIZE];
    /** Numbers of the phrases of which one has to occur; null when no words are asked for. */
    private final int[][] phrases = new int[SIZE][];

    private final Map<Integer, Wish> rest = new HashMap<>();
    private final QueuePosition[] queue = new QueuePosition[SIZE];

    private static Ordinals[] sets(int count) {
        return Stream.generate(Ordinals::new).limit(count).toArray(Ordinals[]::new);
    }

    QueuePosition queue(int slot) {
        return queue[slot];
    }

    /** @param slot where nothing is */
    void put(int slot, QueuePosition position, IndexedWish wish, Purse purse, int[] numbers) {
        queue[slot] = position;
        fromDay[slot] = wish.fromDay();
        toDay[slot] = wish.toDay();
        fromSecond[slot] = wish.fromSecond();
        toSecond[slot] = wish.toSecond();
        most[slot] = purse.most();
        quantity[slot] = purse.quantity();
        currency[slot] = purse.currency().intern();
        phrases[slot] = numbers.length == 0 ? null : numbers;
        wish.rest().ifPresent(whole -> rest.put(slot, whole));
        enter(slot, wish);
    }

    private void enter(int slot, IndexedWish wish) {
        addTo(categories, wish.categories(), slot);
        addTo(weekdays, wish.weekdays(), slot);
        if (wish.anywhere()) {
            anywhere.add(slot);
        }
        wish.cities().forEach(city -> cities.computeIfAbsent(city, none -> new Ordinals())
                .add(slot));
        wish.venues().stream().map(VenueId::value).forEach(venue -> venues.computeIfAbsent(
                        venue, none -> new Ordinals())
                .add(slot));
    }

    private static void addTo(Ordinals[] sets, int mask, int slot) {
        for (var i = 0; i < sets.length; i++) {
            if ((mask >> i & 1) == 1) {
                sets[i].add(slot);
            }
        }
    }

    void clear(int slot) {
        Stream.of(categories, weekdays).flatMap(Arrays::stream).forEach(set -> set.remove(slot));
        anywhere.remove(slot);
        Stream.of(cities.values(), venues.values())
                .forEach(sets -> sets.removeIf(set -> {
                    set.remove(slot);
                    return set.isEmpty();
                }));
        rest.remove(slot);
        phrases[slot] = null;
        queue[slot] = null;
    }

    /** Tells the slots of all that want the performance, in ascending order. */
    void wanting(Probe probe, IntConsumer found) {
        var sets = new long[Ordinals.WORDS];
        anywhere.orInto(sets);
        probe.cities().stream().map(cities::get).forEach(set -> orInto(set, sets));
        orInto(venues.get(probe.venue()), sets);
        categories[probe.category()].andInto(sets);
        weekdays[probe.weekday()].andInto(sets);
        for (var i = 0; i < Ordinals.WORDS; i++) {
            for (var word = sets[i]; word != 0; word &= word - 1) {
                var slot = (i << 6) + Long.numberOfTrailingZeros(word);
                if (wants(slot, probe)) {
                    found.accept(slot);
                }
            }
        }
    }

    private static void orInto(Ordinals set, long[] target) {
        if (set != null) {
            set.orInto(target);
        }
    }

    private boolean wants(int slot, Probe probe) {
        return probe.cheapest() <= most[slot]
                && fromDay[slot] <= probe.day()
                && probe.day() <= toDay[slot]
                && fromSecond[slot] <= probe.second()
                && probe.secondUp() <= toSecond[slot]
                && quantity[slot] <= probe.limit()
                && currency[slot].equals(probe.currency())
                && says(phrases[slot], probe)
                && (rest.isEmpty() || restFits(slot, probe));
    }

    private boolean restFits(int slot, Probe probe) {
        var whole = rest.get(slot);
        return whole == null || whole.fits(probe.candidate());
    }

    private static boolean says(int[] wanted, Probe probe) {
        if (wanted == null) {
            return true;
        }
        for (var phrase : wanted) {
            if (probe.phrases().get(phrase)) {
                return true;
            }
        }
        return false;
    }
}
