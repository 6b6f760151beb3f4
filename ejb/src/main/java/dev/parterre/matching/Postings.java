package dev.parterre.matching;

import java.util.Arrays;

/** Who asks for phrases of which one has to occur: for each phrase those who ask for it. Who asks for none has no wish here. */
final class Postings {

    private final Ordinals asking = new Ordinals();
    /** By the phrase's number; null where nobody asks for it. */
    private Ordinals[] asked = new Ordinals[0];

    void put(int slot, int[] phrases) {
        if (phrases.length > 0) {
            asking.add(slot);
        }
        for (var phrase : phrases) {
            if (phrase >= asked.length) {
                asked = Arrays.copyOf(asked, Math.max(phrase + 1, 2 * asked.length));
            }
            if (asked[phrase] == null) {
                asked[phrase] = new Ordinals();
            }
            asked[phrase].add(slot);
        }
    }

    void clear(int slot, int[] phrases) {
        asking.remove(slot);
        for (var phrase : phrases) {
            asked[phrase].remove(slot);
        }
    }

    /** Keeps those who ask for none, or for one of these. */
    void narrow(long[] sets, int[] found) {
        if (asking.isEmpty()) {
            return;
        }
        var met = new long[Ordinals.WORDS];
        asking.outOf(met);
        for (var phrase : found) {
            if (phrase < asked.length && asked[phrase] != null) {
                asked[phrase].orInto(met);
            }
        }
        Ordinals.and(met, sets);
    }
}
