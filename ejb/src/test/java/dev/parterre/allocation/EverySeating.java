package dev.parterre.allocation;

import dev.parterre.allocation.Batch.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** Who can be let in and what seating them is worth at most, by looking at every way; for small batches. */
final class EverySeating {

    private final Batch batch;
    private final int[] rest;
    private final List<Part> seated = new ArrayList<>();
    private final List<String> granted = new ArrayList<>();

    EverySeating(List<PlaceGroup> groups, List<PartyRequest> requests) {
        batch = new Batch(groups, requests);
        rest = new int[batch.groups()];
        for (var g = 0; g < rest.length; g++) {
            rest[g] = batch.group(g).size();
        }
        var served = new HashSet<String>();
        for (var request = 0; request < batch.requests(); request++) {
            var holder = batch.request(request).holder();
            if (!served.contains(holder) && letsIn(request)) {
                served.add(holder);
                granted.add(batch.request(request).id());
            }
        }
    }

    private boolean letsIn(int request) {
        var whole = List.of(batch.whole(request));
        if (fits(whole)) {
            return true;
        }
        var asked = batch.request(request);
        return asked.maySplit() && fits(Collections.nCopies(asked.quantity(), batch.single(request)));
    }

    private boolean fits(List<Part> more) {
        var before = seated.size();
        seated.addAll(more);
        var fits = best(0) >= 0;
        if (!fits) {
            seated.subList(before, seated.size()).clear();
        }
        return fits;
    }

    /** In the published order. */
    List<String> granted() {
        return granted;
    }

    /** The largest sum of wishes of those who are let in. */
    long best() {
        return best(0);
    }

    private long best(int from) {
        if (from == seated.size()) {
            return 0;
        }
        var part = seated.get(from);
        var best = -1L;
        for (var g = 0; g < rest.length; g++) {
            if (part.wish()[g] > 0 && rest[g] >= part.size()) {
                rest[g] -= part.size();
                var others = best(from + 1);
                best = others < 0 ? best : Math.max(best, others + part.wish()[g]);
                rest[g] += part.size();
            }
        }
        return best;
    }
}
