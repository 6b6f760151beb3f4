package dev.parterre.shared;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Property-based tests: a statement that must be true of whatever a seeded generator comes up with. The same cases every time; a
 * failure names the seed of its case, which {@link #one} runs alone.
 */
public final class Cases {

    /** What issue 4 asks for. */
    public static final int MANY = 10_000;

    private Cases() {}

    /** @param property draws a case and asserts */
    public static void all(int number, Consumer<Random> property) {
        for (var seed = 1L; seed <= number; seed++) {
            one(seed, property);
        }
    }

    public static void one(long seed, Consumer<Random> property) {
        try {
            property.accept(new Random(scrambled(seed)));
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError("case " + seed + ": " + failed.getMessage(), failed);
        }
    }

    /** Neighbouring seeds would begin alike. */
    private static long scrambled(long seed) {
        return (seed * 0x9E3779B97F4A7C15L) ^ (seed << 17);
    }
}
