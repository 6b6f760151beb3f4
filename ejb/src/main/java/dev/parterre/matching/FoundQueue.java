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

    void join(PreferenceBlock block, int slot) {
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
