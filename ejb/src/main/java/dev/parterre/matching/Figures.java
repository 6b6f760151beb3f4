package dev.parterre.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Performances by a figure that each of them has (a price, a day): leaves out those above, below or between bounds. Sets of all up to
 * each of some marks do most of it at once, the few between a mark and the bound go one by one. Immutable.
 */
final class Figures {

    private static final int MARKS = 128;

    /** Numbers of the performances, by their figure. */
    private final int[] order;
    /** All different figures, ascending; {@code ends} tells where in the order each of them ends. */
    private final long[] different;

    private final int[] ends;
    /** Places in the order, from 0 to its end, and of each the set of those before it. */
    private final int[] marks;

    private final long[][] before;

    /** @param figures by the number of the performance */
    Figures(long[] figures) {
        order = IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparingLong(number -> figures[number]))
                .mapToInt(Integer::intValue)
                .toArray();
        ends = IntStream.rangeClosed(1, order.length)
                .filter(end -> end == order.length || figures[order[end - 1]] != figures[order[end]])
                .toArray();
        different = IntStream.of(ends).mapToLong(end -> figures[order[end - 1]]).toArray();
        marks = marks();
        before = new long[marks.length][Bits.words(figures.length)];
        for (var mark = 1; mark < marks.length; mark++) {
            System.arraycopy(before[mark - 1], 0, before[mark], 0, before[mark].length);
            for (var place = marks[mark - 1]; place < marks[mark]; place++) {
                Bits.set(order[place], before[mark]);
            }
        }
    }

    /** Where figures end, if that is not too often. */
    private int[] marks() {
        var found = new ArrayList<Integer>();
        found.add(0);
        for (var end : ends) {
            var last = found.get(found.size() - 1);
            if (end == order.length || end - last >= order.length / MARKS) {
                found.add(end);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    void keepAtMost(long bound, long[] performances) {
        drop(below(bound + 1), order.length, performances);
    }

    void keepAtLeast(long bound, long[] performances) {
        drop(0, below(bound), performances);
    }

    /** Leaves out those from one bound to the other, both included. */
    void dropBetween(long from, long to, long[] performances) {
        drop(below(from), below(to + 1), performances);
    }

    /** How many have less than that. */
    private int below(long figure) {
        var from = 0;
        var to = different.length;
        while (from < to) {
            var middle = from + to >>> 1;
            if (different[middle] < figure) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? 0 : ends[from - 1];
    }

    private void drop(int from, int to, long[] performances) {
        if (from >= to) {
            return;
        }
        var last = lastMark(to);
        var first = lastMark(from);
        first += marks[first] < from ? 1 : 0;
        if (first >= last) {
            dropEach(from, to, performances);
            return;
        }
        var out = before[last];
        var in = before[first];
        for (var i = 0; i < performances.length; i++) {
            performances[i] &= ~out[i] | in[i];
        }
        dropEach(from, marks[first], performances);
        dropEach(marks[last], to, performances);
    }

    private void dropEach(int from, int to, long[] performances) {
        for (var place = from; place < to; place++) {
            Bits.clear(order[place], performances);
        }
    }

    /** The last mark that is not behind the place. */
    private int lastMark(int place) {
        var from = 0;
        var to = marks.length;
        while (to - from > 1) {
            var middle = from + to >>> 1;
            if (marks[middle] <= place) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
