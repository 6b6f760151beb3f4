package dev.parterre.matching;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What preferences say of words, of performers and of days that will not do; as numbers of phrases and days. */
final class FurtherWishes {

    private static final int[] NOTHING = {};

    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final int base;
    /** Of each slot, how many words there are, then those, then performers. */
    private final NumberLists wanted = new NumberLists(PreferenceBlock.SIZE);
    /** Of each slot, how many phrases must not occur, then those, then first and last days of what is out of the question. */
    private final NumberLists unwanted = new NumberLists(PreferenceBlock.SIZE);

    /**
     * @param base what number the preference in the first slot has among all
     * @param vocabulary shared with the other blocks; likewise the phrases
     */
    FurtherWishes(int base, Vocabulary vocabulary, Phrases phrases) {
        this.base = base;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /** @param slot where nothing is */
    void put(int slot, IndexedWish wish) {
        var wordNumbers = vocabulary.phrases(wish.phrases());
        var performerNumbers = vocabulary.phrases(wish.beyond().performers());
        var unwantedNumbers = vocabulary.phrases(wish.beyond().unwanted());
        phrases.words().put(base + slot, wordNumbers);
        phrases.performers().put(base + slot, performerNumbers);
        phrases.unwanted().put(base + slot, unwantedNumbers);
        wanted.put(slot, counted(wordNumbers, performerNumbers));
        var days = wish.beyond().blackouts().stream()
                .flatMapToInt(stretch -> IntStream.of(IndexedWish.day(stretch.from()), IndexedWish.day(stretch.to())))
                .toArray();
        unwanted.put(slot, counted(unwantedNumbers, days));
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
            phrases.words().clear(base + slot, firstPart(wanted, slot));
            phrases.performers()
                    .clear(
                            base + slot,
                            IntStream.range(behindFirst(wanted, slot), wanted.end(slot))
                                    .map(wanted::at)
                                    .toArray());
        }
        if (!unwanted.isEmpty(slot)) {
            phrases.unwanted().clear(base + slot, firstPart(unwanted, slot));
        }
        wanted.clear(slot);
        unwanted.clear(slot);
    }

    private static int[] firstPart(NumberLists lists, int slot) {
        return IntStream.range(lists.first(slot) + 1, behindFirst(lists, slot))
                .map(lists::at)
                .toArray();
    }

    private static int behindFirst(NumberLists lists, int slot) {
        var first = lists.first(slot);
        return first + 1 + lists.at(first);
    }

    /** Leaves those of all out that are in this block. */
    void leaveOut(long[] all, long[] slots) {
        Bits.outOf(all, base >> 6, slots);
    }

    /** Whether the day will do. */
    boolean allow(int slot, int day) {
        if (!unwanted.isEmpty(slot)) {
            var end = unwanted.end(slot);
            for (var i = behindFirst(unwanted, slot); i < end; i += 2) {
                if (unwanted.at(i) <= day && day <= unwanted.at(i + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Keeps the performances that will do for the preference in that slot. */
    void keep(int slot, Repertoire repertoire, Selection performances) {
        if (!wanted.isEmpty(slot)) {
            var names = behindFirst(wanted, slot);
            keepAny(wanted.first(slot) + 1, names, repertoire::saying, performances);
            keepAny(names, wanted.end(slot), repertoire::by, performances);
        }
        if (!unwanted.isEmpty(slot)) {
            leaveOut(slot, repertoire, performances);
        }
    }

    private void keepAny(int from, int to, IntFunction<Ordinals> having, Selection performances) {
        if (from < to) {
            performances.gather();
            for (var i = from; i < to; i++) {
                performances.and(having.apply(wanted.at(i)));
            }
            performances.keep();
        }
    }

    private void leaveOut(int slot, Repertoire repertoire, Selection performances) {
        var days = behindFirst(unwanted, slot);
        for (var i = unwanted.first(slot) + 1; i < days; i++) {
            repertoire.saying(unwanted.at(i)).outOf(performances.kept());
        }
        for (var i = days; i < unwanted.end(slot); i += 2) {
            repertoire.leaveOut(unwanted.at(i), unwanted.at(i + 1), performances);
        }
    }

    /** Whether it makes a difference how many words and performers a performance has. */
    boolean asksForWords(int slot) {
        return !wanted.isEmpty(slot);
    }

    /** How many of the wanted words and performers the performance of that number has. */
    int found(int slot, Repertoire repertoire, int number) {
        if (wanted.isEmpty(slot)) {
            return 0;
        }
        var found = 0;
        var names = behindFirst(wanted, slot);
        for (var i = wanted.first(slot) + 1; i < wanted.end(slot); i++) {
            var having = i < names ? repertoire.saying(wanted.at(i)) : repertoire.by(wanted.at(i));
            found += having.has(number) ? 1 : 0;
        }
        return found;
    }
}
