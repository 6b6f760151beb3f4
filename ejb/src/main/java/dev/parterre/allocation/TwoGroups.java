package dev.parterre.allocation;

import java.util.Arrays;

/**
 * Seats the parts of two groups anew, best of all ways: an exact knapsack over the size that sits in the first group. For one
 * thread; remembers nothing but its room to work in.
 */
final class TwoGroups {

    private static final long IMPOSSIBLE = Long.MIN_VALUE / 2;

    private final Packing packing;
    private int[] numbers = new int[0];
    private long[] best = new long[0];
    private boolean[][] chosen = new boolean[0][];
    private int first;
    private int second;
    private int count;
    private int total;

    TwoGroups(Packing packing) {
        this.packing = packing;
    }

    /** @return whether the sum of wishes rose */
    boolean improve(int one, int other) {
        if (!anybodyPrefersTheOther(one, other)) {
            return false;
        }
        load(one, other);
        var gain = fill();
        var at = least();
        for (var size = at; size < best.length; size++) {
            at = gain[size] > gain[at] ? size : at;
        }
        if (gain[at] <= now()) {
            return false;
        }
        seat(at);
        return true;
    }

    /** Empties {@code one} into {@code other} as far as it goes. @return whether it has more room now */
    boolean empty(int one, int other) {
        load(one, other);
        var before = packing.rest(one);
        var gain = fill();
        var at = least();
        while (gain[at] == IMPOSSIBLE) {
            at++;
        }
        if (size(first) - at <= before) {
            return false;
        }
        seat(at);
        return true;
    }

    private boolean anybodyPrefersTheOther(int one, int other) {
        return anybodyPrefers(one, other) || anybodyPrefers(other, one);
    }

    private boolean anybodyPrefers(int home, int other) {
        for (var i = 0; i < packing.count(home); i++) {
            var wish = packing.part(packing.member(home, i)).wish();
            if (wish[other] > wish[home]) {
                return true;
            }
        }
        return false;
    }

    private void load(int one, int other) {
        first = one;
        second = other;
        count = 0;
        total = 0;
        numbers = numbers.length < packing.count(one) + packing.count(other)
                ? new int[2 * (packing.count(one) + packing.count(other))]
                : numbers;
        add(one);
        add(other);
        // whoever was seated earlier comes first, whatever moved them about in the group
        Arrays.sort(numbers, 0, count);
    }

    private void add(int group) {
        for (var i = 0; i < packing.count(group); i++) {
            numbers[count++] = packing.member(group, i);
            total += packing.part(packing.member(group, i)).size();
        }
    }

    private int size(int group) {
        return packing.batch().group(group).size();
    }

    /** The least that must sit in the first group. */
    private int least() {
        return Math.max(0, total - size(second));
    }

    /** What is gained over all sitting in the second group, by the size that sits in the first. */
    private long[] fill() {
        best = new long[size(first) + 1];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = 0;
        chosen = new boolean[count][best.length];
        for (var i = 0; i < count; i++) {
            var part = packing.part(numbers[i]);
            var inFirst = part.wish()[first];
            var inSecond = part.wish()[second];
            for (var size = best.length - 1; size >= 0; size--) {
                var stay = inSecond > 0 ? best[size] : IMPOSSIBLE;
                var come = inFirst > 0 && size >= part.size() && best[size - part.size()] > IMPOSSIBLE
                        ? best[size - part.size()] + inFirst - inSecond
                        : IMPOSSIBLE;
                chosen[i][size] = come > stay;
                best[size] = Math.max(come, stay);
            }
        }
        return best;
    }

    private long now() {
        var gain = 0L;
        for (var i = 0; i < packing.count(first); i++) {
            var wish = packing.part(packing.member(first, i)).wish();
            gain += wish[first] - wish[second];
        }
        return gain;
    }

    private void seat(int inFirst) {
        var left = inFirst;
        for (var i = count - 1; i >= 0; i--) {
            var comes = chosen[i][left];
            left -= comes ? packing.part(numbers[i]).size() : 0;
            packing.put(numbers[i], comes ? first : second);
        }
    }
}
