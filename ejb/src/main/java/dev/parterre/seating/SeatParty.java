package dev.parterre.seating;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A party that sits in several blocks.
 *
 * @param loners how many of them sit without a neighbour of their own
 * @param cost see {@link PartySearch}
 */
record SeatParty(List<Block> blocks, int loners, long cost) {

    static final Comparator<SeatParty> BEST = Comparator.comparingInt(SeatParty::loners)
            .thenComparingInt(party -> party.blocks().size())
            .thenComparingLong(SeatParty::cost);

    /** Seats side by side. */
    record Block(int first, int size) {

        int end() {
            return first + size;
        }

        boolean has(int seat) {
            return seat >= first && seat < end();
        }
    }

    SeatParty {
        blocks = List.copyOf(blocks);
    }

    List<Integer> ordinals() {
        return blocks.stream()
                .flatMapToInt(block -> IntStream.range(block.first(), block.end()))
                .sorted()
                .boxed()
                .toList();
    }

    BitSet seats() {
        var seats = new BitSet();
        blocks.forEach(block -> seats.set(block.first(), block.end()));
        return seats;
    }
}
