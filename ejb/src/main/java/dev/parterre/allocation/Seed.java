package dev.parterre.allocation;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 32 bytes nobody could have guessed; written as 64 hexadecimal digits, lower case. */
record Seed(String hex) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    Seed {
        if (hex == null || !hex.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("not a seed of " + BYTES + " bytes");
        }
    }

    static Seed fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Never the seed itself: it is a secret until the draw. */
    @Override
    public String toString() {
        return "a seed";
    }
}
