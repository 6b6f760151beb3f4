package dev.parterre.web.poster;

/** Mulberry32: the same seed always throws the same numbers, on every Java. */
final class Dice {

    private int state;

    Dice(int seed) {
        this.state = seed;
    }

    /** From 0 up to, not including, 1. */
    double next() {
        state += 0x6D2B79F5;
        int mixed = (state ^ (state >>> 15)) * (1 | state);
        mixed = (mixed + ((mixed ^ (mixed >>> 7)) * (61 | mixed))) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) & 0xFFFFFFFFL) / 4294967296.0;
    }

    double between(double low, double high) {
        return low + next() * (high - low);
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }
}
