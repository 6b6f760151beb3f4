package dev.parterre.matching;

import java.util.Arrays;
import java.util.stream.Stream;

/** A set of numbers below {@link #RANGE}: a sorted list while they are few, one bit for each number when they are many. */
final class Ordinals {

    static final int RANGE = 1 << 14;
    static final int WORDS = RANGE / Long.SIZE;
    /** From here on the bits are smaller than the list. */
    private static final int MOST_LISTED = 512;

    private int[] listed = new int[2];
    private int size;
    private long[] bits;

    static Ordinals[] sets(int count) {
        return Stream.generate(Ordinals::new).limit(count).toArray(Ordinals[]::new);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int number) {
        if (bits != null) {
            var mask = 1L << number;
            size += (bits[number >> 6] & mask) == 0 ? 1 : 0;
            bits[number >> 6] |= mask;
            return;
        }
        var at = Arrays.binarySearch(listed, 0, size, number);
        if (at < 0) {
            insert(-at - 1, number);
        }
    }

    private void insert(int at, int number) {
        if (size == MOST_LISTED) {
            var own = new long[WORDS];
            orInto(own);
            bits = own;
            listed = null;
            add(number);
            return;
        }
        if (size == listed.length) {
            listed = Arrays.copyOf(listed, 2 * size);
        }
        System.arraycopy(listed, at, listed, at + 1, size - at);
        listed[at] = number;
        size++;
    }

    static void remove(int number, Ordinals[] sets) {
        for (var set : sets) {
            set.remove(number);
        }
    }

    /** @return whether it was there */
    boolean remove(int number) {
        if (bits != null) {
            var mask = 1L << number;
            var there = (bits[number >> 6] & mask) != 0;
            size -= there ? 1 : 0;
            bits[number >> 6] &= ~mask;
            return there;
        }
        var at = Arrays.binarySearch(listed, 0, size, number);
        if (at >= 0) {
            System.arraycopy(listed, at + 1, listed, at, size - at - 1);
            size--;
        }
        return at >= 0;
    }

    boolean has(int number) {
        return bits == null ? Arrays.binarySearch(listed, 0, size, number) >= 0 : Bits.has(number, bits);
    }

    /** Adds all to the target, which need be no longer than the highest number asks for. */
    void orInto(long[] target) {
        if (bits == null) {
            for (var i = 0; i < size; i++) {
                Bits.set(listed[i], target);
            }
        } else {
            Bits.or(bits, target);
        }
    }

    /** Takes all out of the target. */
    void outOf(long[] target) {
        if (bits == null) {
            for (var i = 0; i < size; i++) {
                Bits.clear(listed[i], target);
            }
        } else {
            Bits.outOf(bits, target);
        }
    }

    /** Keeps in the target what is in both. */
    void andInto(long[] target) {
        if (bits == null) {
            var own = new long[target.length];
            orInto(own);
            Bits.and(own, target);
        } else {
            Bits.and(bits, target);
        }
    }
}
