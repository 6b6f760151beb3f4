package dev.parterre.matching;

import java.util.Arrays;

/** A set for each number of something that many have or ask for; who is in none has no set. */
final class OrdinalSets {

    private static final Ordinals NOBODY = new Ordinals();

    /** Null where nobody is. */
    private Ordinals[] sets = new Ordinals[0];

    void add(int number, int member) {
        if (number >= sets.length) {
            sets = Arrays.copyOf(sets, Math.max(number + 1, 2 * sets.length));
        }
        if (sets[number] == null) {
            sets[number] = new Ordinals();
        }
        sets[number].add(member);
    }

    /** @param member that is in it */
    void remove(int number, int member) {
        sets[number].remove(member);
        if (sets[number].isEmpty()) {
            sets[number] = null;
        }
    }

    /** Not to be written to. */
    Ordinals of(int number) {
        return number < sets.length && sets[number] != null ? sets[number] : NOBODY;
    }
}
