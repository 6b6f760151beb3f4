package dev.parterre.allocation;

import dev.parterre.allocation.Batch.Part;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Seats a part that finds no room by a chain: it takes the seats of another, who takes those of a third, until one finds free
 * ones, or those that the chain itself left. A short chain, in which nobody makes room for two. Where all parts are of one
 * size a chain is found whenever there is any way to seat everybody.
 */
final class Chain {

    private static final int UNKNOWN = -2;
    private static final int NOBODY = -1;

    private final Packing packing;
    /** Of each part who takes its seats. */
    private int[] after = new int[0];
    /** By size, the groups with that much room, and those in which all who could make room for it were asked. */
    private final Map<Integer, BitSet> roomy = new HashMap<>();

    private final TreeMap<Integer, BitSet> asked = new TreeMap<>();
    /** Places that the chain up to somebody leaves free, by group; less than 0 for what it takes. */
    private final int[] left;

    private final BitSet passed = new BitSet();
    private int closed = NOBODY;

    Chain(Packing packing) {
        this.packing = packing;
        this.left = new int[packing.batch().groups()];
    }

    /** To be called when anything has changed: until then, whoever was asked in vain is not asked again. */
    void begin() {
        after = new int[packing.parts()];
        Arrays.fill(after, UNKNOWN);
        roomy.clear();
        asked.clear();
    }

    /** @return whether the part of that number sits now; if not, nothing has changed */
    boolean seat(int number) {
        return seat(number, NOBODY);
    }

    /** @return whether who sat in that group sits in another now, without anybody sitting there instead */
    boolean leave(int number) {
        return after[number] == UNKNOWN && seat(number, packing.home(number));
    }

    private boolean seat(int number, int shut) {
        closed = shut;
        after[number] = NOBODY;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(number);
        while (!waiting.isEmpty()) {
            var mover = waiting.remove();
            follow(mover);
            var room = room(packing.part(mover));
            if (room < 0) {
                displace(mover, waiting);
            }
            passed.stream().forEach(g -> left[g] = 0);
            passed.clear();
            if (room >= 0) {
                move(mover, room);
                return true;
            }
        }
        return false;
    }

    private void follow(int mover) {
        for (var one = mover; after[one] != NOBODY; one = after[one]) {
            passed.set(packing.home(one));
            left[packing.home(one)] +=
                    packing.part(one).size() - packing.part(after[one]).size();
        }
    }

    /** The tightest. */
    private int room(Part part) {
        var groups = (BitSet) roomy.computeIfAbsent(part.size(), this::roomy).clone();
        groups.or(passed);
        groups.and(part.accepted());
        var best = NOBODY;
        for (var g = groups.nextSetBit(0); g >= 0; g = groups.nextSetBit(g + 1)) {
            if (g != closed && free(g) >= part.size() && (best == NOBODY || free(g) < free(best))) {
                best = g;
            }
        }
        return best;
    }

    private BitSet roomy(int size) {
        var groups = new BitSet();
        for (var g = 0; g < left.length; g++) {
            groups.set(g, packing.rest(g) >= size);
        }
        return groups;
    }

    private int free(int group) {
        return packing.rest(group) + left[group];
    }

    private void displace(int mover, Deque<Integer> waiting) {
        var part = packing.part(mover);
        var groups = (BitSet) part.accepted().clone();
        // who could make room for a smaller part was asked for that one already
        asked.headMap(part.size(), true).values().forEach(groups::andNot);
        groups.andNot(passed);
        if (closed != NOBODY) {
            groups.clear(closed);
        }
        asked.computeIfAbsent(part.size(), size -> new BitSet()).or(groups);
        groups.stream().forEach(g -> displace(mover, g, waiting));
        passed.stream().filter(g -> g != closed && part.accepted().get(g)).forEach(g -> displace(mover, g, waiting));
    }

    private void displace(int mover, int group, Deque<Integer> waiting) {
        var size = packing.part(mover).size();
        for (var i = 0; i < packing.count(group); i++) {
            var other = packing.member(group, i);
            if (after[other] == UNKNOWN && free(group) + packing.part(other).size() >= size) {
                after[other] = mover;
                waiting.add(other);
            }
        }
    }

    private void move(int last, int room) {
        var to = room;
        for (var one = last; one != NOBODY; one = after[one]) {
            var home = packing.home(one);
            packing.put(one, to);
            to = home;
        }
    }
}
