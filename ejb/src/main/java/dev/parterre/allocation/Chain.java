package dev.parterre.allocation;

import dev.parterre.allocation.Batch.Part;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

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
    /** Places that the chain up to somebody leaves free, by group; less than 0 for what it takes. */
    private final int[] left;

    private int closed = NOBODY;

    Chain(Packing packing) {
        this.packing = packing;
        this.left = new int[packing.batch().groups()];
    }

    /** To be called when anything has changed: until then, whoever was asked in vain is not asked again. */
    void begin() {
        after = new int[packing.parts()];
        Arrays.fill(after, UNKNOWN);
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
            follow(mover, 1);
            var room = room(packing.part(mover));
            if (room < 0) {
                displace(mover, waiting);
            }
            follow(mover, -1);
            if (room >= 0) {
                move(mover, room);
                return true;
            }
        }
        return false;
    }

    private void follow(int mover, int sign) {
        for (var one = mover; after[one] != NOBODY; one = after[one]) {
            left[packing.home(one)] +=
                    sign * (packing.part(one).size() - packing.part(after[one]).size());
        }
    }

    private int room(Part part) {
        var best = NOBODY;
        for (var g = part.accepted().nextSetBit(0); g >= 0; g = part.accepted().nextSetBit(g + 1)) {
            if (g != closed && free(g) >= part.size() && (best == NOBODY || free(g) < free(best))) {
                best = g;
            }
        }
        return best;
    }

    private int free(int group) {
        return packing.rest(group) + left[group];
    }

    private void displace(int mover, Deque<Integer> waiting) {
        var part = packing.part(mover);
        for (var g = part.accepted().nextSetBit(0); g >= 0; g = part.accepted().nextSetBit(g + 1)) {
            for (var i = 0; i < packing.count(g) && g != closed; i++) {
                var other = packing.member(g, i);
                if (after[other] == UNKNOWN && free(g) + packing.part(other).size() >= part.size()) {
                    after[other] = mover;
                    waiting.add(other);
                }
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
