package dev.parterre.matching;

import java.util.Arrays;

/** For each slot a list of numbers, most of them empty, one behind the other in one array. */
final class NumberLists {

    /** Where each slot's list begins, with its length; 0 where there is none. */
    private int[] lists = new int[64];

    private final int[] starts;
    /** Which slots have one: small enough to stay in the processor's cache. */
    private final long[] some;

    private int end = 1;
    private int abandoned;

    NumberLists(int slots) {
        starts = new int[slots];
        some = new long[slots + Long.SIZE - 1 >> 6];
    }

    void put(int slot, int[] numbers) {
        clear(slot);
        if (numbers.length == 0) {
            return;
        }
        if (abandoned > end / 2) {
            tidy();
        }
        append(slot, numbers, 0, numbers.length);
    }

    private void append(int slot, int[] source, int from, int length) {
        if (end + length + 1 > lists.length) {
            lists = Arrays.copyOf(lists, 2 * (end + length + 1));
        }
        starts[slot] = end;
        some[slot >> 6] |= 1L << slot;
        lists[end++] = length;
        System.arraycopy(source, from, lists, end, length);
        end += length;
    }

    void clear(int slot) {
        if (starts[slot] > 0) {
            abandoned += 1 + lists[starts[slot]];
            starts[slot] = 0;
            some[slot >> 6] &= ~(1L << slot);
        }
    }

    private void tidy() {
        var old = lists;
        lists = new int[old.length];
        end = 1;
        abandoned = 0;
        for (var slot = 0; slot < starts.length; slot++) {
            if (starts[slot] > 0) {
                append(slot, old, starts[slot] + 1, old[starts[slot]]);
            }
        }
    }

    boolean isEmpty(int slot) {
        return (some[slot >> 6] >>> slot & 1) == 0;
    }

    /** Where the numbers of a slot that has some begin: {@link #at} that and so on, before {@link #end}. */
    int first(int slot) {
        return starts[slot] + 1;
    }

    /** Behind the last of them. */
    int end(int slot) {
        return starts[slot] + 1 + lists[starts[slot]];
    }

    int at(int place) {
        return lists[place];
    }
}
