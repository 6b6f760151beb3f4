package dev.parterre.seating;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** The free seats of a performance that a wish may have, and where blocks of them begin. For one thread and one question. */
final class OpenSeats {

    private final SeatIndex index;
    private final SeatBits open;
    private final SeatBits pairs;
    /** Free seats for everybody, and those of them with another right after them. */
    private final SeatBits forAll;

    private final SeatBits forAllPairs;
    private final SeatBits[] blocks = new SeatBits[SeatWish.MOST + 1];
    private final int[][] inOrder = new int[SeatWish.MOST + 1][];
    private SeatOrder order;

    private OpenSeats(SeatIndex index, SeatBits open, SeatBits forAll) {
        this.index = index;
        this.open = open;
        this.forAll = forAll;
        this.pairs = pairs(open);
        this.forAllPairs = pairs(forAll);
    }

    /** @param free free places by ordinal; only read */
    static OpenSeats of(SeatIndex index, BitSet free, SeatWish wish) {
        var bits = SeatBits.of(free, index.size());
        var forAll = bits.and(index.standard());
        var open = wish.needs().accessible() ? bits : forAll;
        if (!wish.categories().isEmpty()) {
            open = open.and(inCategories(index, wish));
        }
        if (!wish.allowsEveryZone()) {
            open = open.and(inZones(index, wish));
        }
        if (!wish.spot().isAny()) {
            open = open.and(index.ranks().allowedBy(wish.spot()));
        }
        return new OpenSeats(index, open, forAll);
    }

    /** Free seats for everybody, whoever asks. */
    static OpenSeats forAll(SeatIndex index, BitSet free) {
        var bits = SeatBits.of(free, index.size()).and(index.standard());
        return new OpenSeats(index, bits, bits);
    }

    private static SeatBits inCategories(SeatIndex index, SeatWish wish) {
        var allowed = SeatBits.of(new BitSet(), index.size());
        for (var category : index.plan().categories()) {
            if (wish.allowsCategory(category.ordinal())) {
                allowed = allowed.or(index.category(category.ordinal()));
            }
        }
        return allowed;
    }

    private static SeatBits inZones(SeatIndex index, SeatWish wish) {
        var allowed = new BitSet();
        for (var i = 0; i < index.plan().zones().size(); i++) {
            var zone = index.plan().zones().get(i);
            if (wish.allowsZone(zone.key(), zone.kind())) {
                allowed.set(index.zoneStart(i), index.zoneEnd(i));
            }
        }
        return SeatBits.of(allowed, index.size());
    }

    private SeatBits pairs(SeatBits of) {
        return of.and(of.comingIn(1)).and(index.links());
    }

    /** The same but for some seats, which stay free for everybody. */
    OpenSeats without(BitSet some) {
        var left = new OpenSeats(index, open.without(SeatBits.of(some, index.size())), forAll);
        left.order = order;
        return left;
    }

    /** The order in which the one wish that these are for likes the seats. */
    SeatOrder order(SeatWish wish) {
        if (order == null) {
            order = index.order(wish.needs().centre()).liked(wish.taste());
        }
        return order;
    }

    SeatIndex index() {
        return index;
    }

    SeatBits seats() {
        return open;
    }

    /** First seats of all open blocks of that size. */
    SeatBits blocks(int size) {
        if (blocks[size] == null) {
            blocks[size] = size == 1 ? open : pairs.runs(size - 1);
        }
        return blocks[size];
    }

    /** Their first seats, best first; always asked for in the same order. */
    int[] blocks(int size, SeatOrder order) {
        if (inOrder[size] == null) {
            inOrder[size] = order.blocks(size, blocks(size));
        }
        return inOrder[size];
    }

    /** Those of {@link #blocks} that leave no single free seat beside them which was not one before. */
    SeatBits leavingNobodyAlone(int size) {
        var firstOfRun = forAllPairs.without(forAllPairs.following());
        var lastOfRun = forAllPairs.without(forAllPairs.comingIn(1));
        return blocks(size).without(firstOfRun.following()).without(lastOfRun.comingIn(size - 1));
    }

    /** Whether the seat is free for everybody, has such a neighbour, and {@code taken} leaves it none. */
    boolean isLeftAlone(int seat, IntPredicate taken) {
        if (!forAll.get(seat) || taken.test(seat)) {
            return false;
        }
        var before = forAllPairs.get(seat - 1);
        var after = forAllPairs.get(seat);
        return (before || after) && (!before || taken.test(seat - 1)) && (!after || taken.test(seat + 1));
    }

    boolean isOpen(int seat) {
        return open.get(seat);
    }

    /** Whether the seat and the one before it are side by side and free for everybody. */
    boolean continuesFromBefore(int seat) {
        return forAllPairs.get(seat - 1);
    }
}
