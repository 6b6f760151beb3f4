package dev.parterre.allocation;

import dev.parterre.allocation.Allocation.Cause;
import dev.parterre.allocation.Allocation.Refusal;
import dev.parterre.allocation.Batch.Part;
import dev.parterre.allocation.RoomSearch.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Who is let in, in the published order, with some seating of them that shows it can be done. */
final class Admission {

    private final Batch batch;
    private final Packing packing;
    private final RoomSearch rooms;
    private final List<Integer> granted = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Turned> turned = new ArrayList<>();

    /** Nobody later who wants as much and no other groups finds room either, for those let in stay. */
    private record Turned(int quantity, boolean parted, BitSet accepted, Cause cause) {

        boolean speaksFor(Turned later) {
            var beyond = (BitSet) later.accepted.clone();
            beyond.andNot(accepted);
            return later.quantity >= quantity && later.parted == parted && beyond.isEmpty();
        }
    }

    private Admission(Batch batch) {
        this.batch = batch;
        this.packing = new Packing(batch);
        this.rooms = new RoomSearch(packing);
    }

    static Admission of(Batch batch) {
        var admission = new Admission(batch);
        var served = new HashSet<String>();
        for (var request = 0; request < batch.requests(); request++) {
            var holder = batch.request(request).holder();
            var cause = served.contains(holder) ? Optional.of(Cause.HOLDER_SERVED) : admission.admit(request);
            if (cause.isEmpty()) {
                served.add(holder);
                admission.granted.add(request);
            } else {
                admission.refusals.add(new Refusal(batch.request(request).id(), cause.get()));
            }
        }
        return admission;
    }

    /** @return why not; empty when the request is let in */
    private Optional<Cause> admit(int request) {
        var whole = batch.whole(request);
        var cause = seat(request, whole, 1);
        return cause.isPresent() && batch.request(request).maySplit()
                ? seat(request, batch.single(request), batch.request(request).quantity())
                : cause;
    }

    private Optional<Cause> seat(int request, Part part, int times) {
        if (room(part) < (long) times * part.size()) {
            return Optional.of(Cause.NEVER_FITS);
        }
        var asked = new Turned(times * part.size(), times > 1, part.accepted(), Cause.FULL);
        var known = turned.stream().filter(earlier -> earlier.speaksFor(asked)).findFirst();
        if (known.isPresent()) {
            return known.map(Turned::cause);
        }
        var first = packing.parts();
        for (var i = 0; i < times; i++) {
            var found = rooms.seat(packing.add(request, part));
            if (found != Found.SEATED) {
                packing.removeFrom(first);
                var cause = found == Found.PROVED_FULL ? Cause.FULL : Cause.NO_ROOM_FOUND;
                turned.add(new Turned(asked.quantity(), asked.parted(), part.accepted(), cause));
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    /** What the part could use of an empty hall. */
    private long room(Part part) {
        return part.accepted().stream().mapToLong(g -> batch.group(g).size()).sum();
    }

    Batch batch() {
        return batch;
    }

    /** Everybody let in has seats in it. */
    Packing packing() {
        return packing;
    }

    /** By index, in the published order. */
    List<Integer> granted() {
        return Collections.unmodifiableList(granted);
    }

    List<Refusal> refusals() {
        return Collections.unmodifiableList(refusals);
    }
}
