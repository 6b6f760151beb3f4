package dev.parterre.matching;

import java.util.Arrays;

/** For each slot the numbers of the phrases of which one has to occur, one list behind the other in one array. */
final class PhraseLists {

    /** Where each slot's list begins, with its length; 0 where no words are asked for. */
    private int[] lists = new int[64];

    private final int[] starts;
    private int end = 1;
    private int abandoned;

    PhraseLists(int slots) {
        starts = new int[slots];
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
        lists[end++] = length;
        System.arraycopy(source, from, lists, end, length);
        end += length;
    }

    void clear(int slot) {
        if (starts[slot] > 0) {
            abandoned += 1 + lists[starts[slot]];
            starts[slot] = 0;
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
        return starts[slot] == 0;
    }

    /** How many of the slot's phrases the performance has. */
    int found(int slot, Probe probe) {
        var start = starts[slot];
        var found = 0;
        for (var i = start + 1; i <= start + lists[start]; i++) {
            found += probe.phrases().get(lists[i]) ? 1 : 0;
        }
        return found;
    }
}
