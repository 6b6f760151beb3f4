package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.QueuePosition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Up to 16,384 preferences: for each category, weekday, city and venue the set of those that would take it, and for each
 * preference its bounds in columns. The sets are intersected first, 64 preferences at a time and small enough to stay in
 * the processor's cache; the few that are left are compared by their columns. Not safe for use by several threads while it
 * changes.
 */
final class PreferenceBlock {

    static final int SIZE = Ordinals.RANGE;
    private static final int WIDTH = 4;
    private static final int SECOND = 1;
    private static final int CREATED = 2;
    private static final Ordinals NOBODY = new Ordinals();

    private final Ordinals[] categories = Ordinals.sets(Category.values().length);
    private final Ordinals[] weekdays = Ordinals.sets(7);
    private final Ordinals anywhere = new Ordinals();
    private final Map<String, Ordinals> cities = new HashMap<>();
    private final Map<Long, Ordinals> venues = new HashMap<>();

    private final Map<String, Ordinals> currencies = new HashMap<>();

    /**
     * Of each slot, side by side so that they come from memory together: its bounds, as {@link Bounds} compares them, and when it was
     * created, in microseconds, as precise as the database keeps it.
     */
    private final long[] columns = new long[SIZE * WIDTH];

    private final Circles circles = new Circles();
    private final FurtherWishes further;
    private final Steps steps = new Steps();
    private final Map<Integer, Wish> rest = new HashMap<>();
    private final PreferenceId[] ids = new PreferenceId[SIZE];

    /** @param lexicon shared with the other blocks */
    PreferenceBlock(Lexicon lexicon) {
        this.further = new FurtherWishes(SIZE, lexicon);
    }

    PreferenceId id(int slot) {
        return ids[slot];
    }

    long created(int slot) {
        return columns[slot * WIDTH + CREATED];
    }

    /** @param slot where nothing is */
    void put(int slot, QueuePosition position, IndexedWish wish, Purse purse) {
        ids[slot] = position.id();
        columns[slot * WIDTH] = Bounds.first(wish, purse);
        columns[slot * WIDTH + SECOND] = Bounds.second(wish, purse);
        columns[slot * WIDTH + CREATED] = ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt());
        further.put(slot, wish);
        steps.put(slot, wish, purse);
        wish.rest().ifPresent(whole -> rest.put(slot, whole));
        currencies.computeIfAbsent(purse.currency(), none -> new Ordinals()).add(slot);
        enter(slot, wish);
    }

    private void enter(int slot, IndexedWish wish) {
        addTo(categories, wish.categories(), slot);
        addTo(weekdays, wish.weekdays(), slot);
        if (wish.anywhere()) {
            anywhere.add(slot);
        }
        wish.beyond().circle().ifPresent(circle -> circles.put(slot, circle));
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
        Stream.of(cities.values(), venues.values(), currencies.values())
                .forEach(sets -> sets.removeIf(set -> {
                    set.remove(slot);
                    return set.isEmpty();
                }));
        rest.remove(slot);
        further.clear(slot);
        circles.clear(slot);
        steps.clear(slot);
        ids[slot] = null;
    }

    /** Tells the slots of all that want the performance, in ascending order. */
    void wanting(Probe probe, IntConsumer found) {
        var placed = inPlace(probe);
        var sets = placed.clone();
        circles.orInto(probe.candidate().house().point(), sets);
        categories[probe.category()].andInto(sets);
        weekdays[probe.weekday()].andInto(sets);
        currencies.getOrDefault(probe.currency(), NOBODY).andInto(sets);
        steps.narrow(sets, probe.cheapest(), probe.day(), probe.startSecond());
        further.narrow(sets, probe);
        for (var i = 0; i < Ordinals.WORDS; i++) {
            for (var word = sets[i]; word != 0; word &= word - 1) {
                var slot = (i << 6) + Long.numberOfTrailingZeros(word);
                if (wants(slot, probe) && ((placed[i] >>> slot & 1) != 0 || isNear(slot, probe))) {
                    found.accept(slot);
                }
            }
        }
    }

    private boolean isNear(int slot, Probe probe) {
        return probe.candidate()
                .house()
                .point()
                .filter(point -> circles.has(slot, point))
                .isPresent();
    }

    private long[] inPlace(Probe probe) {
        var sets = new long[Ordinals.WORDS];
        anywhere.orInto(sets);
        probe.cities().forEach(city -> orInto(cities.get(city), sets));
        orInto(venues.get(probe.venue()), sets);
        return sets;
    }

    private static void orInto(Ordinals set, long[] target) {
        if (set != null) {
            set.orInto(target);
        }
    }

    private boolean wants(int slot, Probe probe) {
        var at = slot * WIDTH;
        return Bounds.allow(columns[at], columns[at + SECOND], probe.first(), probe.second())
                && further.allow(slot, probe)
                && (rest.isEmpty() || restFits(slot, probe));
    }

    private boolean restFits(int slot, Probe probe) {
        var whole = rest.get(slot);
        return whole == null || whole.fits(probe.candidate());
    }

    /** How many of the wanted words and phrases the performance has. */
    int wordsFound(int slot, Probe probe) {
        if (!rest.isEmpty() && rest.containsKey(slot)) {
            return rest.get(slot).wordsIn(probe.candidate());
        }
        return further.found(slot, probe);
    }
}
