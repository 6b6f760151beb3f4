package dev.parterre.allocation;

import dev.parterre.allocation.RoomSearch.Found;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tries every way to seat some parts in some groups, largest parts first, until the work for one question or for all is done. */
final class EveryPacking {

    private static final int MOST_GROUPS = 64;
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STEPS_IN_ALL = 2_000_000;

    private final Packing packing;
    private int stepsLeft = MOST_STEPS_IN_ALL;

    private List<Integer> parts = List.of();
    private int[] groups = new int[0];
    private int[] rest = new int[0];
    private int[] homes = new int[0];
    private int spare;
    private int steps;
    private final Set<String> failed = new HashSet<>();

    EveryPacking(Packing packing) {
        this.packing = packing;
    }

    /** Seats that part too, moving those who sit within these groups; or changes nothing. */
    Found seat(int number, BitSet within) {
        if (within.cardinality() > MOST_GROUPS) {
            return Found.NOT_FOUND;
        }
        groups = within.stream().toArray();
        rest = IntStream.of(groups).map(g -> packing.batch().group(g).size()).toArray();
        parts = IntStream.concat(IntStream.of(number), IntStream.of(groups).flatMap(this::members))
                .boxed()
                .sorted(Comparator.comparingInt((Integer p) -> -packing.part(p).size())
                        .thenComparingInt(p -> packing.part(p).accepted().cardinality())
                        .thenComparingInt(p -> p))
                .toList();
        homes = new int[parts.size()];
        spare = IntStream.of(rest).sum()
                - parts.stream().mapToInt(p -> packing.part(p).size()).sum();
        steps = Math.min(MOST_STEPS, stepsLeft);
        failed.clear();
        var allowed = steps;
        var found = fits(0);
        stepsLeft -= allowed - Math.max(0, steps);
        if (found) {
            IntStream.range(0, homes.length).forEach(i -> packing.put(parts.get(i), groups[homes[i]]));
            return Found.SEATED;
        }
        return steps > 0 ? Found.PROVED_FULL : Found.NOT_FOUND;
    }

    private IntStream members(int group) {
        return IntStream.range(0, packing.count(group)).map(i -> packing.member(group, i));
    }

    private boolean fits(int from) {
        if (from == homes.length) {
            return true;
        }
        if (--steps <= 0 || wasted(from) > spare) {
            return false;
        }
        var state = from + ":" + IntStream.of(rest).mapToObj(String::valueOf).collect(Collectors.joining(","));
        if (failed.contains(state)) {
            return false;
        }
        var part = packing.part(parts.get(from));
        for (var g = 0; g < groups.length; g++) {
            if (part.wish()[groups[g]] > 0 && rest[g] >= part.size()) {
                rest[g] -= part.size();
                homes[from] = g;
                if (fits(from + 1)) {
                    return true;
                }
                rest[g] += part.size();
            }
        }
        failed.add(state);
        return false;
    }

    /** Places too few for the smallest of who is left, who comes last. */
    private int wasted(int from) {
        var smallest = packing.part(parts.get(parts.size() - 1)).size();
        return from == 0
                ? 0
                : IntStream.of(rest).filter(left -> left < smallest).sum();
    }
}
