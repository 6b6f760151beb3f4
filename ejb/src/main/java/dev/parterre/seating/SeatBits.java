package dev.parterre.seating;

import java.util.BitSet;

/** A set of seats as machine words, bit i for the seat with ordinal i. Never changed once it is handed out. */
final class SeatBits {

    private final int size;
    private final long[] words;

    private SeatBits(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /** The first {@code size} bits of the set, which may go on (with the slots of areas) and is only read. */
    static SeatBits of(BitSet set, int size) {
        var words = new long[(size + 63) >>> 6];
        var all = set.toLongArray();
        System.arraycopy(all, 0, words, 0, Math.min(all.length, words.length));
        if ((size & 63) != 0) {
            words[words.length - 1] &= -1L >>> -size;
        }
        return new SeatBits(size, words);
    }

    /** @return false for what is no seat at all */
    boolean get(int seat) {
        return seat >= 0 && seat < size && (words[seat >>> 6] >>> seat & 1) != 0;
    }

    SeatBits and(SeatBits other) {
        var result = words.clone();
        for (var i = 0; i < result.length; i++) {
            result[i] &= other.words[i];
        }
        return new SeatBits(size, result);
    }

    SeatBits or(SeatBits other) {
        var result = words.clone();
        for (var i = 0; i < result.length; i++) {
            result[i] |= other.words[i];
        }
        return new SeatBits(size, result);
    }

    SeatBits without(SeatBits other) {
        var result = words.clone();
        for (var i = 0; i < result.length; i++) {
            result[i] &= ~other.words[i];
        }
        return new SeatBits(size, result);
    }

    /** Those seats after which, so many ordinals on, a seat of this set comes. */
    SeatBits comingIn(int steps) {
        var result = new long[words.length];
        var far = steps >>> 6;
        for (var i = 0; i + far < words.length; i++) {
            result[i] = words[i + far] >>> steps;
            if ((steps & 63) != 0 && i + far + 1 < words.length) {
                result[i] |= words[i + far + 1] << -steps;
            }
        }
        return new SeatBits(size, result);
    }

    /** Those seats that come one ordinal after a seat of this set. */
    SeatBits following() {
        var result = new long[words.length];
        var carry = 0L;
        for (var i = 0; i < words.length; i++) {
            result[i] = words[i] << 1 | carry;
            carry = words[i] >>> 63;
        }
        if ((size & 63) != 0) {
            result[words.length - 1] &= -1L >>> -size;
        }
        return new SeatBits(size, result);
    }

    /** Where that many bits in a row begin. */
    SeatBits runs(int length) {
        var result = this;
        for (var have = 1; have < length; ) {
            var more = Math.min(have, length - have);
            result = result.and(result.comingIn(more));
            have += more;
        }
        return result;
    }

    int count() {
        var count = 0;
        for (var word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    boolean isEmpty() {
        for (var word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The first seat of the set from {@code from} on, -1 when there is none. */
    int next(int from) {
        var i = from >>> 6;
        if (from >= size) {
            return -1;
        }
        var word = words[i] & -1L << from;
        while (word == 0) {
            if (++i == words.length) {
                return -1;
            }
            word = words[i];
        }
        return (i << 6) + Long.numberOfTrailingZeros(word);
    }
}
