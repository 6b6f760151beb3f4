package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Preferences in the published order. Those found come in it already, but for one that reached this node late and stands
 * behind younger ones: only then are they put in order.
 */
final class FoundQueue {

    private final List<PreferenceId> ids = new ArrayList<>();
    private long[] created = new long[16];
    private boolean inOrder = true;

    /** Those of one block. */
    static FoundQueue of(PreferenceBlock block, Probe probe) {
        var queue = new FoundQueue();
        block.wanting(probe, slot -> queue.join(block, slot));
        return queue;
    }

    /** Those of the next block, behind all others. */
    void join(FoundQueue next) {
        var size = ids.size();
        var more = next.ids.size();
        if (more == 0) {
            return;
        }
        inOrder &= next.inOrder && (size == 0 || created[size - 1] < next.created[0]);
        if (size + more > created.length) {
            created = Arrays.copyOf(created, Math.max(2 * created.length, size + more));
        }
        System.arraycopy(next.created, 0, created, size, more);
        ids.addAll(next.ids);
    }

    private void join(PreferenceBlock block, int slot) {
        var size = ids.size();
        if (size == created.length) {
            created = Arrays.copyOf(created, 2 * size);
        }
        created[size] = block.created(slot);
        inOrder &= size == 0 || created[size - 1] < created[size];
        ids.add(block.id(slot));
    }

    List<PreferenceId> ids() {
        if (inOrder) {
            return ids;
        }
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) -> created[place])
                        .thenComparing(place -> ids.get(place).value()))
                .map(ids::get)
                .toList();
    }
}
