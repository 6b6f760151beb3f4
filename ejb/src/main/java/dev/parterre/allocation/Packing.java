package dev.parterre.allocation;

import dev.parterre.allocation.Batch.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which parts of parties sit in which group. Never over full; parts are known by the number under which they were added. */
final class Packing {

    private static final int NOWHERE = -1;

    private final Batch batch;
    private final int[] rest;
    private final int[][] members;
    private final int[] counts;
    private final List<Part> parts = new ArrayList<>();
    private int[] homes = new int[64];
    private int[] owners = new int[64];
    private long free;

    Packing(Batch batch) {
        this.batch = batch;
        this.rest = new int[batch.groups()];
        this.members = new int[batch.groups()][4];
        this.counts = new int[batch.groups()];
        for (var g = 0; g < rest.length; g++) {
            rest[g] = batch.group(g).size();
            free += rest[g];
        }
    }

    Batch batch() {
        return batch;
    }

    /** @return the part's number; it sits nowhere yet */
    int add(int request, Part part) {
        if (parts.size() == homes.length) {
            homes = Arrays.copyOf(homes, 2 * homes.length);
            owners = Arrays.copyOf(owners, 2 * owners.length);
        }
        owners[parts.size()] = request;
        homes[parts.size()] = NOWHERE;
        parts.add(part);
        return parts.size() - 1;
    }

    /** Forgets the parts from that number on. */
    void removeFrom(int number) {
        while (parts.size() > number) {
            lift(parts.size() - 1);
            parts.remove(parts.size() - 1);
        }
    }

    void put(int number, int group) {
        lift(number);
        if (counts[group] == members[group].length) {
            members[group] = Arrays.copyOf(members[group], 2 * counts[group]);
        }
        members[group][counts[group]++] = number;
        homes[number] = group;
        rest[group] -= part(number).size();
        free -= part(number).size();
    }

    private void lift(int number) {
        var home = homes[number];
        if (home == NOWHERE) {
            return;
        }
        var at = 0;
        while (members[home][at] != number) {
            at++;
        }
        members[home][at] = members[home][--counts[home]];
        homes[number] = NOWHERE;
        rest[home] += part(number).size();
        free += part(number).size();
    }

    int parts() {
        return parts.size();
    }

    Part part(int number) {
        return parts.get(number);
    }

    int request(int number) {
        return owners[number];
    }

    int home(int number) {
        return homes[number];
    }

    int rest(int group) {
        return rest[group];
    }

    /** Places that nobody has. */
    long free() {
        return free;
    }

    int count(int group) {
        return counts[group];
    }

    int member(int group, int index) {
        return members[group][index];
    }

    int wish(int number, int group) {
        return parts.get(number).wish()[group];
    }

    /** The tightest room that is large enough, of equal ones the one liked best; or -1. */
    int room(Part part) {
        var best = NOWHERE;
        for (var g = part.accepted().nextSetBit(0); g >= 0; g = part.accepted().nextSetBit(g + 1)) {
            if (rest[g] >= part.size() && (best == NOWHERE || isBetter(part, g, best))) {
                best = g;
            }
        }
        return best;
    }

    private boolean isBetter(Part part, int group, int than) {
        return rest[group] != rest[than] ? rest[group] < rest[than] : part.wish()[group] > part.wish()[than];
    }

    long sum() {
        var sum = 0L;
        for (var number = 0; number < parts.size(); number++) {
            sum += wish(number, homes[number]);
        }
        return sum;
    }
}
