package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Preferences in the published order. Those found come in it already, but for one that reached this node late and stands
 * behind younger ones: only then are they put in order.
 */
final class FoundQueue {

    /** Slots of one block, one bit each. */
    record Found(PreferenceBlock block, long[] slots) {}

    private record Place(long created, PreferenceId id) {}

    private static final Comparator<Place> PUBLISHED = Comparator.comparingLong(Place::created)
            .thenComparing(place -> place.id().value());

    private final PreferenceId[] ids;
    private int size;
    private long last = Long.MIN_VALUE;
    private boolean inOrder = true;

    private FoundQueue(int size) {
        ids = new PreferenceId[size];
    }

    /** @param found block by block */
    static List<PreferenceId> ids(List<Found> found) {
        var queue = new FoundQueue(
                found.stream().mapToInt(one -> Bits.count(one.slots())).sum());
        found.forEach(queue::join);
        return queue.inOrder ? Collections.unmodifiableList(Arrays.asList(queue.ids)) : inOrder(found);
    }

    private void join(Found found) {
        var block = found.block();
        inOrder &= block.inOrder() && last < block.created(0);
        Bits.each(found.slots(), slot -> ids[size++] = block.id(slot));
        last = block.youngest();
    }

    private static List<PreferenceId> inOrder(List<Found> found) {
        var places = found.stream().flatMap(one -> Bits.stream(one.slots())
                .mapToObj(
                        slot -> new Place(one.block().created(slot), one.block().id(slot))));
        return places.sorted(PUBLISHED).map(Place::id).toList();
    }
}
