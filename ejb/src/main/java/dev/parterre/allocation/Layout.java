package dev.parterre.allocation;

import dev.parterre.allocation.Allocation.Part;
import dev.parterre.allocation.Allocation.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** From who sits in which group to which of its places: in the published order from the first place on. */
final class Layout {

    private final Packing packing;
    private final TreeMap<Integer, List<Part>> parts = new TreeMap<>();

    Layout(Packing packing) {
        this.packing = packing;
        for (var group = 0; group < packing.batch().groups(); group++) {
            lay(group);
        }
    }

    private void lay(int group) {
        var sizes = new TreeMap<Integer, Integer>();
        for (var i = 0; i < packing.count(group); i++) {
            var member = packing.member(group, i);
            sizes.merge(packing.request(member), packing.part(member).size(), Integer::sum);
        }
        var from = 0;
        for (var entry : sizes.entrySet()) {
            parts.computeIfAbsent(entry.getKey(), request -> new ArrayList<>())
                    .add(new Part(packing.batch().group(group).key(), from, entry.getValue()));
            from += entry.getValue();
        }
    }

    /** In the published order. */
    List<Placement> placements() {
        return parts.entrySet().stream()
                .map(entry ->
                        new Placement(packing.batch().request(entry.getKey()).id(), entry.getValue()))
                .toList();
    }
}
