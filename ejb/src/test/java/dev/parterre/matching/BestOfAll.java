package dev.parterre.matching;

import java.util.Arrays;

/**
 * Keeps for each preference of a block how many performances it wants and its best, as {@link RankPolicy} ranks them, when
 * they are shown in the order of {@link RankPolicy#alike}: an earlier one is only outdone by more of the wanted words.
 */
final class BestOfAll implements PreferenceIndex.Sight {

    /** As many as the engine tries for one preference. */
    static final int MOST = 20;

    private final int[] wanted = new int[PreferenceBlock.SIZE];
    private final long[][] best = new long[PreferenceBlock.SIZE][];

    /** Ids in the lower, words in the upper bits. */
    private static final int ID_BITS = 40;

    @Override
    public void wants(PreferenceBlock block, int slot, Probe probe) {
        var kept = best[slot];
        var count = wanted[slot]++;
        if (kept == null || count == kept.length && count < MOST) {
            kept = kept == null ? new long[4] : Arrays.copyOf(kept, Math.min(MOST, 2 * count));
            best[slot] = kept;
        }
        var words = (long) block.wordsFound(slot, probe);
        var at = Math.min(count, MOST);
        while (at > 0 && kept[at - 1] >> ID_BITS < words) {
            at--;
        }
        if (at < MOST) {
            System.arraycopy(kept, at, kept, at + 1, Math.min(count, MOST - 1) - at);
            kept[at] = words << ID_BITS | probe.candidate().id().value();
        }
    }

    long pairs() {
        return Arrays.stream(wanted).asLongStream().sum();
    }

    /** Best first. */
    long[] best(int slot) {
        var kept = best[slot] == null ? new long[0] : best[slot];
        return Arrays.stream(kept)
                .limit(Math.min(wanted[slot], MOST))
                .map(entry -> entry & (1L << ID_BITS) - 1)
                .toArray();
    }

    int wanted(int slot) {
        return wanted[slot];
    }
}
