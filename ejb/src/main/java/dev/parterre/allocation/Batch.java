package dev.parterre.allocation;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Groups and requests of one batch in their one order, whatever order they came in; by index from here on. Immutable. */
final class Batch {

    private final List<PlaceGroup> groups;
    private final List<PartyRequest> requests;
    private final int[][] wishes;

    Batch(List<PlaceGroup> groups, List<PartyRequest> requests) {
        this.groups =
                groups.stream().sorted(Comparator.comparing(PlaceGroup::key)).toList();
        this.requests = requests.stream()
                .sorted(Comparator.comparingLong(PartyRequest::rank).thenComparing(PartyRequest::id))
                .toList();
        requireDistinct();
        this.wishes = this.requests.stream().map(this::wishes).toArray(int[][]::new);
    }

    private void requireDistinct() {
        var keys = groups.stream().map(PlaceGroup::key).distinct().count();
        var ids = requests.stream().map(PartyRequest::id).distinct().count();
        if (keys < groups.size() || ids < requests.size()) {
            throw new IllegalArgumentException("two groups or two requests of one name");
        }
    }

    private int[] wishes(PartyRequest request) {
        return groups.stream()
                .mapToInt(group ->
                        Math.max(0, Math.min(PartyRequest.MOST, request.wish().applyAsInt(group))))
                .toArray();
    }

    int groups() {
        return groups.size();
    }

    int requests() {
        return requests.size();
    }

    PlaceGroup group(int index) {
        return groups.get(index);
    }

    PartyRequest request(int index) {
        return requests.get(index);
    }

    /** What the whole party would like, by group; 0 where it would not sit or all of it would not fit. Not to be written to. */
    Part whole(int request) {
        return part(request, requests.get(request).quantity(), wishes[request]);
    }

    /** Likewise of one of a party that is parted: half of its share. */
    Part single(int request) {
        var quantity = requests.get(request).quantity();
        var halves = new int[groups()];
        for (var g = 0; g < halves.length; g++) {
            halves[g] = wishes[request][g] == 0 ? 0 : Math.max(1, wishes[request][g] / (2 * quantity));
        }
        return part(request, 1, halves);
    }

    private Part part(int request, int size, int[] wish) {
        var fitting = wish;
        var accepted = new BitSet(groups());
        for (var g = 0; g < groups(); g++) {
            if (wish[g] > 0 && groups.get(g).size() >= size) {
                accepted.set(g);
            } else if (wish[g] > 0) {
                fitting = fitting == wish ? wish.clone() : fitting;
                fitting[g] = 0;
            }
        }
        return new Part(request, size, fitting, accepted);
    }

    /** Those of a request that sit side by side: all, or one. */
    record Part(int request, int size, int[] wish, BitSet accepted) {}
}
