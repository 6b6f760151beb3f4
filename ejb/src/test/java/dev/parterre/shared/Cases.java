package dev.parterre.shared;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Property-based tests: a statement that must be true of whatever a seeded generator comes up with. The same cases every time; a
 * failure names the seed of its case, which {@link #one} runs alone.
 */
public final class Cases {

    /** How many cases each statement is tried with. */
    public static final int MANY = 10_000;

    private Cases() {}

    /** @param property draws a case and asserts */
    public static void all(int number, Consumer<Random> property) {
        for (var seed = 1L; seed <= number; seed++) {
            one(seed, property);
        }
    }

    /**
     * So many cases that say something; a generator that finds so few among ten times as many is no good.
     *
     * @param property the same, and returns whether the case said anything
     */
    public static void thatSaySomething(int number, Predicate<Random> property) {
        var said = new int[1];
        for (var seed = 1L; said[0] < number; seed++) {
            if (seed > 10L * number) {
                throw new AssertionError("only " + said[0] + " of " + (seed - 1) + " cases say anything");
            }
            one(seed, random -> said[0] += property.test(random) ? 1 : 0);
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
