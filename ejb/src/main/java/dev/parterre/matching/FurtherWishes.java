package dev.parterre.matching;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/** What preferences say of words, of performers and of days that will not do; as numbers of phrases and days. */
final class FurtherWishes {

    private static final int[] NOTHING = {};

    private final Lexicon lexicon;
    private final Postings words = new Postings();
    private final Postings performers = new Postings();
    /** Of each slot, how many words there are, then those, then performers. */
    private final NumberLists wanted;
    /** Of each slot, how many phrases must not occur, then those, then first and last days of what is out of the question. */
    private final NumberLists unwanted;

    FurtherWishes(int slots, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.wanted = new NumberLists(slots);
        this.unwanted = new NumberLists(slots);
    }

    /** @param slot where nothing is */
    void put(int slot, IndexedWish wish) {
        var wordNumbers = numbers(wish.phrases());
        var performerNumbers = numbers(wish.beyond().performers());
        words.put(slot, wordNumbers);
        performers.put(slot, performerNumbers);
        wanted.put(slot, counted(wordNumbers, performerNumbers));
        var days = wish.beyond().blackouts().stream()
                .flatMapToInt(stretch -> IntStream.of(IndexedWish.day(stretch.from()), IndexedWish.day(stretch.to())))
                .toArray();
        unwanted.put(slot, counted(numbers(wish.beyond().unwanted()), days));
    }

    private int[] numbers(Collection<String> phrases) {
        return phrases.stream().mapToInt(lexicon::number).toArray();
    }

    private static int[] counted(int[] some, int[] others) {
        if (some.length + others.length == 0) {
            return NOTHING;
        }
        return IntStream.concat(IntStream.of(some.length), IntStream.concat(IntStream.of(some), IntStream.of(others)))
                .toArray();
    }

    void clear(int slot) {
        if (!wanted.isEmpty(slot)) {
            var count = wanted.at(wanted.first(slot));
            var all = wanted.get(slot);
            words.clear(slot, IntStream.of(all).skip(1).limit(count).toArray());
            performers.clear(slot, IntStream.of(all).skip(1L + count).toArray());
        }
        wanted.clear(slot);
        unwanted.clear(slot);
    }

    /** Keeps those who have one of the words and one of the performers they want, if they want any. */
    void narrow(long[] sets, Probe probe) {
        words.narrow(sets, probe.phraseNumbers());
        performers.narrow(sets, probe.performerNumbers());
    }

    /** Whether nothing speaks against the performance for one that {@link #narrow} has kept. */
    boolean allow(int slot, Probe probe) {
        if (unwanted.isEmpty(slot)) {
            return true;
        }
        var first = unwanted.first(slot);
        var days = first + 1 + unwanted.at(first);
        for (var i = first + 1; i < days; i++) {
            if (probe.phrases().get(unwanted.at(i))) {
                return false;
            }
        }
        for (var i = days; i < first + unwanted.length(slot); i += 2) {
            if (unwanted.at(i) <= probe.day() && probe.day() <= unwanted.at(i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** How many of the wanted words and performers the performance has. */
    int found(int slot, Probe probe) {
        if (wanted.isEmpty(slot)) {
            return 0;
        }
        var first = wanted.first(slot);
        var names = first + 1 + wanted.at(first);
        return found(first + 1, names, probe.phrases()) + found(names, first + wanted.length(slot), probe.performers());
    }

    private int found(int from, int to, BitSet phrases) {
        var found = 0;
        for (var i = from; i < to; i++) {
            found += phrases.get(wanted.at(i)) ? 1 : 0;
        }
        return found;
    }
}
