package dev.parterre.allocation;

import dev.parterre.allocation.Allocation.Quality;
import dev.parterre.allocation.RoomSearch.Found;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Seats those who were let in as they would like it best: by prices first, then by exchanges between two groups at a time. */
final class Seating {

    private static final int MOST_ROUNDS = 200;

    private final Admission admission;
    private final Batch batch;
    private final Prices prices;
    private Packing packing;

    Seating(Admission admission) {
        this.admission = admission;
        this.batch = admission.batch();
        this.packing = admission.packing();
        this.prices = new Prices(batch, admission.granted());
    }

    Packing packing() {
        return packing;
    }

    Quality improve() {
        prices.approach(packing);
        byPrices();
        exchange();
        return new Quality(packing.sum(), Math.max(packing.sum(), prices.bound()));
    }

    /** Large parties first, each where it gains most over the price; if that leaves anybody out, all stay as they were let in. */
    private void byPrices() {
        var other = new Packing(batch);
        var rooms = new RoomSearch(other);
        var order = IntStream.range(0, packing.parts())
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer number) -> -packing.part(number).size())
                        .thenComparingInt(number -> number))
                .toList();
        for (var number : order) {
            var copy = other.add(packing.request(number), packing.part(number));
            var group = dearest(other, copy);
            if (group >= 0) {
                other.put(copy, group);
            } else if (rooms.seat(copy) != Found.SEATED) {
                return;
            }
        }
        packing = other;
    }

    private int dearest(Packing other, int number) {
        var part = other.part(number);
        var dearest = -1;
        var most = Double.NEGATIVE_INFINITY;
        for (var g = part.accepted().nextSetBit(0); g >= 0; g = part.accepted().nextSetBit(g + 1)) {
            var gain = part.wish()[g] - part.size() * prices.price(g);
            if (other.rest(g) >= part.size() && gain > most) {
                most = gain;
                dearest = g;
            }
        }
        return dearest;
    }

    /** Until no two groups can do better, or so many rounds. */
    private void exchange() {
        var pair = new TwoGroups(packing);
        var changed = new BitSet();
        changed.set(0, batch.groups());
        for (var round = 0; round < MOST_ROUNDS && !changed.isEmpty(); round++) {
            changed = round(pair, changed);
        }
    }

    /** @return the groups that changed */
    private BitSet round(TwoGroups pair, BitSet before) {
        var changed = new BitSet();
        for (var one = 0; one < batch.groups(); one++) {
            for (var other = one + 1; other < batch.groups(); other++) {
                var due = before.get(one) || before.get(other) || changed.get(one) || changed.get(other);
                if (due && pair.improve(one, other)) {
                    changed.set(one);
                    changed.set(other);
                }
            }
        }
        return changed;
    }
}
