package dev.parterre.catalog;

/** How much a word that was typed is like one that is written somewhere, in whatever script; 0 when not at all. */
final class Likeness {

    static final int SAME = 100;
    static final int BEGINS = 80;
    static final int MISTYPED = 20;

    private static final int FORM = 40;
    private static final int SHORTEST_FORM = 4;
    private static final int LONG = 8;

    private Likeness() {}

    static int of(String typed, String written) {
        var key = Spelling.key(typed);
        var other = Spelling.key(written);
        if (key.equals(other)) {
            return SAME;
        }
        if (other.startsWith(key)) {
            return BEGINS;
        }
        var shared = shared(key, other);
        if (shared >= SHORTEST_FORM && shared * 2 > Math.max(key.length(), other.length())) {
            return FORM + Math.min(shared, BEGINS - FORM - 1);
        }
        var forgiven = key.length() < LONG ? 1 : 2;
        return key.length() >= SHORTEST_FORM && NameMatch.mistakes(key, other) <= forgiven ? MISTYPED : 0;
    }

    private static int shared(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
