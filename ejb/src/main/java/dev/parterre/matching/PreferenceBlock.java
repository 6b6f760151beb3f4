package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.QueuePosition;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Up to 16,384 preferences, to be asked either way: which of them want one performance, and which of many performances one of them wants.
 * For the first there is a set for each category, weekday, place, phrase and step of price, time and date, small enough to stay in the
 * processor's cache; they are intersected, and only those whose bounds lie within a step are compared. For the second each preference has
 * its bounds and lists side by side. Not safe for use by several threads while it changes.
 */
final class PreferenceBlock {

    static final int SIZE = Ordinals.RANGE;

    private final Vocabulary vocabulary;
    private final Ordinals[] categories = Ordinals.sets(Category.values().length);
    private final Ordinals[] weekdays = Ordinals.sets(7);
    private final Ordinals anywhere = new Ordinals();
    private final OrdinalSets somewhere = new OrdinalSets();
    private final OrdinalSets currencies = new OrdinalSets();
    private final Steps steps = new Steps();
    private final Dates dates = new Dates();
    private final Circles circles = new Circles();
    private final FurtherWishes further;

    private final Columns columns = new Columns(SIZE);
    private final NumberLists places = new NumberLists(SIZE);
    /** Who has to be asked the whole wish. */
    private final Ordinals resting = new Ordinals();

    private final Map<Integer, Wish> rest = new HashMap<>();
    private final PreferenceId[] ids = new PreferenceId[SIZE];

    /** @param further with those of all blocks */
    PreferenceBlock(Vocabulary vocabulary, FurtherWishes further) {
        this.vocabulary = vocabulary;
        this.further = further;
    }

    boolean has(int slot) {
        return ids[slot] != null;
    }

    PreferenceId id(int slot) {
        return ids[slot];
    }

    long created(int slot) {
        return columns.created(slot);
    }

    /** Whether those of higher slots are always created later. */
    boolean inOrder() {
        return columns.inOrder();
    }

    /** When the last one was created, if they are in order. */
    long youngest() {
        return columns.youngest();
    }

    /** @param slot where nothing is */
    void put(int slot, QueuePosition position, IndexedWish wish, Purse purse) {
        ids[slot] = position.id();
        columns.put(slot, position, wish, purse);
        columns.characterize(slot, wish, vocabulary.currency(purse.currency()));
        currencies.add(columns.currency(slot), slot);
        addTo(categories, wish.categories(), slot);
        addTo(weekdays, wish.weekdays(), slot);
        if (wish.anywhere()) {
            anywhere.add(slot);
        }
        places.put(slot, vocabulary.places(wish.cities(), wish.venues()));
        placesOf(slot).forEach(place -> somewhere.add(place, slot));
        wish.beyond().circle().ifPresent(circle -> circles.put(slot, circle));
        steps.put(slot, wish, purse);
        dates.put(slot, wish);
        further.put(slot, wish);
        wish.rest().ifPresent(whole -> {
            resting.add(slot);
            rest.put(slot, whole);
        });
    }

    private IntStream placesOf(int slot) {
        return places.isEmpty(slot)
                ? IntStream.empty()
                : IntStream.range(places.first(slot), places.end(slot)).map(places::at);
    }

    private static void addTo(Ordinals[] sets, int mask, int slot) {
        for (var i = 0; i < sets.length; i++) {
            if ((mask >> i & 1) == 1) {
                sets[i].add(slot);
            }
        }
    }

    void clear(int slot) {
        Ordinals.remove(slot, categories);
        Ordinals.remove(slot, weekdays);
        anywhere.remove(slot);
        placesOf(slot).forEach(place -> somewhere.remove(place, slot));
        places.clear(slot);
        currencies.remove(columns.currency(slot), slot);
        circles.clear(slot);
        steps.clear(slot);
        dates.clear(slot);
        further.clear(slot);
        resting.remove(slot);
        rest.remove(slot);
        ids[slot] = null;
    }

    /**
     * The slots of all that want the performance, one bit each.
     *
     * @param refusing of all blocks, as {@link Phrases} tells
     */
    long[] wanting(Probe probe, long[] refusing) {
        var slots = new Selection(Ordinals.WORDS);
        slots.gather().and(anywhere);
        for (var place : probe.places()) {
            slots.and(somewhere.of(place));
        }
        slots.take();
        var placed = slots.kept().clone();
        circles.orInto(probe.candidate().house().point(), slots.kept());
        var doubtful = slots.kept().clone();
        Bits.outOf(placed, doubtful);
        narrow(slots, doubtful, probe);
        further.leaveOut(refusing, slots.kept());
        Bits.and(slots.kept(), doubtful);
        Bits.each(doubtful, slot -> {
            if (!wants(slot, probe) || !Bits.has(slot, placed) && !isNear(slot, probe)) {
                Bits.clear(slot, slots.kept());
            }
        });
        return slots.kept();
    }

    private void narrow(Selection slots, long[] doubtful, Probe probe) {
        var kept = slots.kept();
        categories[probe.category()].andInto(kept);
        weekdays[probe.weekday()].andInto(kept);
        currencies.of(probe.currency()).andInto(kept);
        steps.narrow(kept, doubtful, probe);
        dates.narrow(slots, doubtful, probe.day());
        resting.orInto(doubtful);
    }

    private boolean wants(int slot, Probe probe) {
        return Bounds.allow(columns.first(slot), columns.second(slot), probe.first(), probe.second())
                && further.allow(slot, probe.day())
                && (resting.isEmpty() || restFits(slot, probe.candidate()));
    }

    private boolean isNear(int slot, Probe probe) {
        return probe.candidate()
                .house()
                .point()
                .filter(point -> circles.has(slot, point))
                .isPresent();
    }

    private boolean restFits(int slot, Candidate candidate) {
        var whole = rest.get(slot);
        return whole == null || whole.fits(candidate);
    }

    /** Leaves of the performances what the preference in that slot wants. */
    void choose(int slot, Repertoire repertoire, Selection performances) {
        if (columns.anywhere(slot)) {
            performances.take(repertoire.everything());
        } else {
            performances.gather();
            if (!places.isEmpty(slot)) {
                for (var i = places.first(slot); i < places.end(slot); i++) {
                    performances.and(repertoire.at(places.at(i)));
                }
            }
            circles.of(slot).ifPresent(circle -> repertoire.houses().gather(circle, performances));
            performances.take();
        }
        repertoire.keepPaidIn(columns.currency(slot), performances);
        repertoire.keepOfCategories(columns.categories(slot), performances);
        repertoire.keepOnWeekdays(columns.weekdays(slot), performances);
        repertoire.keepWithin(columns.first(slot), columns.second(slot), performances);
        further.keep(slot, repertoire, performances);
        if (!resting.isEmpty() && resting.has(slot)) {
            performances.keep(number -> restFits(slot, repertoire.probe(number).candidate()));
        }
    }

    /** Whether it matters to the preference in that slot how many of its words a performance has. */
    boolean asksForWords(int slot) {
        return further.asksForWords(slot) || resting.has(slot);
    }

    /** How many of the words and performers that are wanted in that slot the performance of that number has. */
    int wordsFound(int slot, Repertoire repertoire, int number) {
        return resting.has(slot)
                ? rest.get(slot).wordsIn(repertoire.probe(number).candidate())
                : further.found(slot, repertoire, number);
    }
}
