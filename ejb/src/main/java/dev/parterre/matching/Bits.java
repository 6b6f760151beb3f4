package dev.parterre.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Sets as one bit for each number, 64 numbers at a time; what is behind the end of one is not in it. */
final class Bits {

    private Bits() {}

    static int words(int numbers) {
        return numbers + Long.SIZE - 1 >> 6;
    }

    /** The set itself, or a longer one that is equal. */
    static long[] withRoomFor(int number, long[] set) {
        return words(number + 1) <= set.length ? set : Arrays.copyOf(set, Math.max(words(number + 1), 2 * set.length));
    }

    static void set(int number, long[] target) {
        target[number >> 6] |= 1L << number;
    }

    static void clear(int number, long[] target) {
        target[number >> 6] &= ~(1L << number);
    }

    static boolean has(int number, long[] set) {
        return (set[number >> 6] >>> number & 1) != 0;
    }

    /** Adds all of the set to the target. */
    static void or(long[] set, long[] target) {
        var words = Math.min(target.length, set.length);
        for (var i = 0; i < words; i++) {
            target[i] |= set[i];
        }
    }

    /** Keeps in the target what is in both; the set is no shorter. */
    static void and(long[] set, long[] target) {
        for (var i = 0; i < target.length; i++) {
            target[i] &= set[i];
        }
    }

    /** Takes all of the set out of the target. */
    static void outOf(long[] set, long[] target) {
        var words = Math.min(target.length, set.length);
        for (var i = 0; i < words; i++) {
            target[i] &= ~set[i];
        }
    }

    /** Takes those of the set from that word on out of the target, which begins there. */
    static void outOf(long[] set, int from, long[] target) {
        for (var i = 0; i < target.length; i++) {
            target[i] &= ~set[from + i];
        }
    }

    static int count(long[] set) {
        var count = 0;
        for (var word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** In ascending order. */
    static void each(long[] set, IntConsumer action) {
        for (var i = 0; i < set.length; i++) {
            for (var word = set[i]; word != 0; word &= word - 1) {
                action.accept((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    static IntStream stream(long[] set) {
        var numbers = IntStream.builder();
        each(set, numbers);
        return numbers.build();
    }
}
