package dev.parterre.allocation;

import dev.parterre.allocation.Batch.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds room for one more part beside those that are seated, who may be seated elsewhere for it but never lose their seats or
 * their company. First as it is; then by a chain; then by exchanges between two groups at a time; then by trying everything, within a bound on
 * the work. That nothing is found is proved when the groups that the part and those in its way could ever use have too few
 * free places together, or when everything was tried.
 */
final class RoomSearch {

    enum Found {
        SEATED,
        PROVED_FULL,
        NOT_FOUND
    }

    /** Groups that those who sit there are asked to leave, for one part; the roomiest first. */
    private static final int MOST_CLEARED = 40;
    /** Pairs of groups looked at for one part. */
    private static final int MOST_EXCHANGES = 20_000;

    private final Packing packing;
    private final Chain chain;
    private final TwoGroups pair;
    private final EveryPacking everything;

    RoomSearch(Packing packing) {
        this.packing = packing;
        this.chain = new Chain(packing);
        this.pair = new TwoGroups(packing);
        this.everything = new EveryPacking(packing);
    }

    /** Seats the part of that number; unless it finds room, that one sits nowhere. */
    Found seat(int number) {
        var part = packing.part(number);
        var room = packing.room(part);
        if (room >= 0) {
            packing.put(number, room);
            return Found.SEATED;
        }
        if (part.accepted().isEmpty() || packing.free() < part.size()) {
            return Found.PROVED_FULL;
        }
        var within = reach(part);
        if (free(within) < part.size()) {
            return Found.PROVED_FULL;
        }
        chain.begin();
        if (chain.seat(number)) {
            return Found.SEATED;
        }
        var made = clear(part);
        made = made < 0 ? exchange(part, within) : made;
        if (made >= 0) {
            packing.put(number, made);
            return Found.SEATED;
        }
        return everything.seat(number, within);
    }

    /** All groups that change when the part is let in and who sits there goes wherever they would. */
    private BitSet reach(Part part) {
        var reach = (BitSet) part.accepted().clone();
        var looked = new BitSet();
        for (var g = reach.nextSetBit(0); g >= 0; g = next(reach, looked)) {
            looked.set(g);
            for (var i = 0; i < packing.count(g); i++) {
                reach.or(packing.part(packing.member(g, i)).accepted());
            }
        }
        return reach;
    }

    private static int next(BitSet reach, BitSet looked) {
        var left = (BitSet) reach.clone();
        left.andNot(looked);
        return left.nextSetBit(0);
    }

    private long free(BitSet groups) {
        return groups.stream().mapToLong(packing::rest).sum();
    }

    /** Lets those who sit in a group go elsewhere one after the other. @return a group that has room for the part now, or -1 */
    private int clear(Part part) {
        var roomiest = roomiest(part.accepted());
        for (var group : roomiest.subList(0, Math.min(MOST_CLEARED, roomiest.size()))) {
            var sitting = IntStream.range(0, packing.count(group))
                    .mapToObj(i -> packing.member(group, i))
                    .sorted(Comparator.comparingInt(
                                    (Integer p) -> -packing.part(p).size())
                            .thenComparingInt(p -> p))
                    .toList();
            for (var number : sitting) {
                if (chain.leave(number)) {
                    chain.begin();
                }
                if (packing.rest(group) >= part.size()) {
                    return group;
                }
            }
        }
        return -1;
    }

    /** @return a group that has room for the part now, or -1 */
    private int exchange(Part part, BitSet within) {
        var tries = MOST_EXCHANGES;
        var helping = roomiest(within);
        for (var group : roomiest(part.accepted())) {
            for (var i = 0; i < helping.size() && tries > 0; i++) {
                var helper = helping.get(i);
                if (helper != group && packing.rest(helper) > 0) {
                    tries--;
                    pair.empty(group, helper);
                }
                if (packing.rest(group) >= part.size()) {
                    return group;
                }
            }
        }
        return -1;
    }

    private List<Integer> roomiest(BitSet groups) {
        var all = new ArrayList<Integer>();
        IntStream.iterate(groups.nextSetBit(0), g -> g >= 0, g -> groups.nextSetBit(g + 1))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(g -> -packing.rest(g)));
        return all;
    }
}
