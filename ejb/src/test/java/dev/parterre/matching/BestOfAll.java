package dev.parterre.matching;

import java.util.Arrays;

/**
 * Keeps for each preference of a block how many performances it wants and its best, as {@link RankPolicy} ranks them, when
 * they were asked for in the order of {@link RankPolicy#alike}: an earlier one is only outdone by more of the wanted words.
 */
final class BestOfAll implements PreferenceIndex.Sight {

    /** As many as the engine tries for one preference. */
    static final int MOST = 20;

    /** Ids in the lower, words in the upper bits. */
    private static final int ID_BITS = 40;

    private static final long[] NONE = {};

    private final int[] wanted = new int[PreferenceBlock.SIZE];
    private final long[][] best = new long[PreferenceBlock.SIZE][];

    @Override
    public void wants(PreferenceBlock block, int slot, Repertoire repertoire, long[] performances) {
        var kept = best[slot] == null ? NONE : best[slot];
        var count = Bits.count(performances);
        wanted[slot] += count;
        var size = kept.length;
        kept = Arrays.copyOf(kept, Math.min(MOST, size + count));
        best[slot] = kept;
        var asking = block.asksForWords(slot);
        for (var i = 0; i < performances.length && (asking || size < kept.length); i++) {
            for (var word = performances[i]; word != 0 && (asking || size < kept.length); word &= word - 1) {
                var number = (i << 6) + Long.numberOfTrailingZeros(word);
                var words = asking ? (long) block.wordsFound(slot, repertoire, number) : 0;
                size = enter(kept, size, words << ID_BITS | repertoire.id(number));
            }
        }
    }

    /** @return how many there are now */
    private static int enter(long[] kept, int size, long entry) {
        var at = size;
        while (at > 0 && kept[at - 1] >> ID_BITS < entry >> ID_BITS) {
            at--;
        }
        if (at < kept.length) {
            System.arraycopy(kept, at, kept, at + 1, Math.min(size, kept.length - 1) - at);
            kept[at] = entry;
        }
        return Math.min(kept.length, size + 1);
    }

    long pairs() {
        return Arrays.stream(wanted).asLongStream().sum();
    }

    /** Best first. */
    long[] best(int slot) {
        var kept = best[slot] == null ? NONE : best[slot];
        return Arrays.stream(kept).map(entry -> entry & (1L << ID_BITS) - 1).toArray();
    }

    int wanted(int slot) {
        return wanted[slot];
    }
}
