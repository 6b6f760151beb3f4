package dev.parterre.matching;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A set in the making, one bit for each that may be in it: others are gathered, and what was gathered is kept or left out. Its memory is
 * used again and again; not for use by several threads.
 */
final class Selection {

    private final long[] kept;
    private final long[] gathered;

    Selection(int words) {
        kept = new long[words];
        gathered = new long[words];
    }

    /** Begins with nothing gathered. */
    Selection gather() {
        Arrays.fill(gathered, 0);
        return this;
    }

    /** Begins with all but these gathered. */
    Selection gatherAllBut(Ordinals set) {
        Arrays.fill(gathered, -1);
        set.outOf(gathered);
        return this;
    }

    Selection and(Ordinals set) {
        set.orInto(gathered);
        return this;
    }

    /** Begins anew with what was gathered. */
    void take() {
        System.arraycopy(gathered, 0, kept, 0, kept.length);
    }

    /** Begins anew with all of these. */
    void take(long[] all) {
        System.arraycopy(all, 0, kept, 0, kept.length);
    }

    /** Leaves out what was not gathered. */
    void keep() {
        Bits.and(gathered, kept);
    }

    /** What is in it now, for reading and for leaving out. */
    long[] kept() {
        return kept;
    }

    /** Leaves out what does not fit. */
    void keep(IntPredicate fits) {
        Bits.each(kept, number -> {
            if (!fits.test(number)) {
                Bits.clear(number, kept);
            }
        });
    }
}
