package dev.parterre.allocation;

import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups and requests of one batch in their one order, whatever order they came in; by index from here on. Requests that wish the
 * same share what is known of it. For one thread.
 */
final class Batch {

    private final List<PlaceGroup> groups;
    private final List<PartyRequest> requests;
    /** Which of the different wishes each request has. */
    private final int[] tastes;

    private final Map<IntBuffer, Integer> numbers = new HashMap<>();
    private final Map<Integer, int[]> wishes = new HashMap<>();
    private final Map<Kind, Part> parts = new HashMap<>();

    /** Those who are of one kind want the same. */
    record Kind(int taste, int quantity, boolean single) {}

    Batch(List<PlaceGroup> groups, List<PartyRequest> requests) {
        this.groups =
                groups.stream().sorted(Comparator.comparing(PlaceGroup::key)).toList();
        this.requests = requests.stream()
                .sorted(Comparator.comparingLong(PartyRequest::rank).thenComparing(PartyRequest::id))
                .toList();
        requireDistinct();
        this.tastes = this.requests.stream().mapToInt(this::taste).toArray();
    }

    private void requireDistinct() {
        var keys = groups.stream().map(PlaceGroup::key).distinct().count();
        var ids = requests.stream().map(PartyRequest::id).distinct().count();
        if (keys < groups.size() || ids < requests.size()) {
            throw new IllegalArgumentException("two groups or two requests of one name");
        }
    }

    private int taste(PartyRequest request) {
        var wish = groups.stream()
                .mapToInt(group ->
                        Math.max(0, Math.min(PartyRequest.MOST, request.wish().applyAsInt(group))))
                .toArray();
        var number = numbers.computeIfAbsent(IntBuffer.wrap(wish), unknown -> numbers.size());
        wishes.putIfAbsent(number, wish);
        return number;
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

    Kind kind(int request) {
        return new Kind(tastes[request], requests.get(request).quantity(), false);
    }

    /** All of a party: what it would like, by group; 0 where it would not sit or all of it would not fit. */
    Part whole(int request) {
        var kind = kind(request);
        return parts.computeIfAbsent(kind, unknown -> part(kind.quantity(), wishes.get(kind.taste())));
    }

    /** Likewise one of a party that is parted: half of its share. */
    Part single(int request) {
        var kind = new Kind(tastes[request], requests.get(request).quantity(), true);
        return parts.computeIfAbsent(kind, unknown -> part(1, halves(kind)));
    }

    private int[] halves(Kind kind) {
        var halves = wishes.get(kind.taste()).clone();
        for (var g = 0; g < halves.length; g++) {
            halves[g] = halves[g] == 0 ? 0 : Math.max(1, halves[g] / (2 * kind.quantity()));
        }
        return halves;
    }

    private Part part(int size, int[] wish) {
        var fitting = wish.clone();
        var accepted = new BitSet(groups());
        for (var g = 0; g < groups(); g++) {
            fitting[g] = groups.get(g).size() >= size ? wish[g] : 0;
            accepted.set(g, fitting[g] > 0);
        }
        return new Part(size, fitting, accepted);
    }

    /** Those of a request that sit side by side: all, or one. Shared by all of a kind and not to be written to. */
    record Part(int size, int[] wish, BitSet accepted) {}
}
