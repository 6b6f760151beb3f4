package dev.parterre.seating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Which places of a performance are free, and how many per price category (by ordinal; a category with none has 0).
 *
 * @param free one bit per place in plan order, least significant bit first
 * @param version changes whenever {@code free} does; fit for an ETag
 */
public record Availability(String version, byte[] free, Map<Integer, Integer> counts) {

    /** @param freeIn how many are free, by category */
    static Availability of(BitSet free, int[] freeIn, int places) {
        var counts = new TreeMap<Integer, Integer>();
        for (var category = 0; category < freeIn.length; category++) {
            counts.put(category, freeIn[category]);
        }
        var bytes = Arrays.copyOf(free.toByteArray(), (places + 7) / 8);
        var check = new CRC32C();
        check.update(bytes);
        var version = Long.toHexString(check.getValue()) + "-" + Integer.toHexString(free.cardinality());
        return new Availability(version, bytes, Map.copyOf(counts));
    }

    public BitSet bits() {
        return BitSet.valueOf(free);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
