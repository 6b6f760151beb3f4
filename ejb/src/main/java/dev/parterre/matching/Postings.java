package dev.parterre.matching;

import java.util.Arrays;

/**
 * Who asks for phrases of which one has to occur: for each phrase those who ask for it, of all blocks in one list, so that a text of many
 * phrases is looked up in few places. Who asks for none has no wish here.
 */
final class Postings {

    private long[] asking = new long[0];
    /** By the phrase's number, ascending up to the size; null where nobody ever asked for it. */
    private int[][] asked = new int[0][];

    private int[] sizes = new int[0];

    void put(int preference, int[] phrases) {
        if (phrases.length > 0) {
            asking = Bits.withRoomFor(preference, asking);
            Bits.set(preference, asking);
        }
        for (var phrase : phrases) {
            insert(preference, phrase);
        }
    }

    private void insert(int preference, int phrase) {
        if (phrase >= asked.length) {
            asked = Arrays.copyOf(asked, Math.max(phrase + 1, 2 * asked.length));
            sizes = Arrays.copyOf(sizes, asked.length);
        }
        var list = asked[phrase] == null ? new int[2] : asked[phrase];
        var size = sizes[phrase];
        var at = size == 0 || list[size - 1] < preference ? -size - 1 : Arrays.binarySearch(list, 0, size, preference);
        if (at < 0) {
            list = size < list.length ? list : Arrays.copyOf(list, size + (size >> 1) + 1);
            System.arraycopy(list, -at - 1, list, -at, size + at + 1);
            list[-at - 1] = preference;
            sizes[phrase]++;
        }
        asked[phrase] = list;
    }

    /** @param phrases that were put for it */
    void clear(int preference, int[] phrases) {
        for (var phrase : phrases) {
            var at = Arrays.binarySearch(asked[phrase], 0, sizes[phrase], preference);
            if (at >= 0) {
                System.arraycopy(asked[phrase], at + 1, asked[phrase], at, sizes[phrase] - at - 1);
                sizes[phrase]--;
            }
        }
        if (phrases.length > 0) {
            Bits.clear(preference, asking);
        }
    }

    /** Adds all who ask for any. */
    void askingInto(long[] preferences) {
        Bits.or(asking, preferences);
    }

    /** Adds those who ask for any of these. */
    void orInto(int[] phrases, long[] preferences) {
        for (var phrase : phrases) {
            if (phrase < asked.length) {
                var list = asked[phrase];
                for (var i = 0; i < sizes[phrase]; i++) {
                    Bits.set(list[i], preferences);
                }
            }
        }
    }

    /** Takes out those who ask for any of these. */
    void outOf(int[] phrases, long[] preferences) {
        for (var phrase : phrases) {
            if (phrase < asked.length) {
                var list = asked[phrase];
                for (var i = 0; i < sizes[phrase]; i++) {
                    Bits.clear(list[i], preferences);
                }
            }
        }
    }
}
