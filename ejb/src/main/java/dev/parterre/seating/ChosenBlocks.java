package dev.parterre.seating;

import dev.parterre.seating.SeatParty.Block;
import java.util.ArrayList;
import java.util.List;

/** Blocks picked so far for a party, the first one being where it meets. */
final class ChosenBlocks {

    private final SeatIndex index;
    private final OpenSeats open;
    private final List<Block> blocks = new ArrayList<>();

    ChosenBlocks(OpenSeats open) {
        this.index = open.index();
        this.open = open;
    }

    void add(Block block) {
        blocks.add(block);
    }

    void removeLast() {
        blocks.remove(blocks.size() - 1);
    }

    void clear() {
        blocks.clear();
    }

    List<Block> blocks() {
        return blocks;
    }

    Block first() {
        return blocks.get(0);
    }

    Block last() {
        return blocks.get(blocks.size() - 1);
    }

    int count() {
        return blocks.size();
    }

    /** How many sit without a neighbour of their own. */
    int loners() {
        var loners = 0;
        for (var block : blocks) {
            loners += block.size() == 1 ? 1 : 0;
        }
        return loners;
    }

    int wheelchairs() {
        var spaces = 0;
        for (var block : blocks) {
            spaces += index.wheelchairs(block.first(), block.size());
        }
        return spaces;
    }

    int companions() {
        var seats = 0;
        for (var block : blocks) {
            seats += index.companions(block.first(), block.size());
        }
        return seats;
    }

    boolean overlaps(Block block) {
        for (var other : blocks) {
            if (block.first() < other.end() && other.first() < block.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it neither overlaps a chosen one nor would be one block with it. */
    boolean areApartFrom(Block block) {
        for (var other : blocks) {
            if ((block.end() == other.first() && index.links().get(block.end() - 1))
                    || (other.end() == block.first() && index.links().get(other.end() - 1))) {
                return false;
            }
        }
        return !overlaps(block);
    }

    boolean areCloseTo(Block block) {
        for (var other : blocks) {
            if (index.neighbours().close(other, block)) {
                return true;
            }
        }
        return false;
    }

    boolean haveAisle() {
        return blocks.stream()
                .anyMatch(block ->
                        index.aisles().get(block.first()) || index.aisles().get(block.end() - 1));
    }

    /** How many single seats of others would be left. */
    int leaveAlone() {
        var alone = 0;
        for (var block : blocks) {
            alone += open.isLeftAlone(block.end(), this::take) ? 1 : 0;
            // what is left between two blocks has been counted with the one before it
            alone += !take(block.first() - 2) && open.isLeftAlone(block.first() - 1, this::take) ? 1 : 0;
        }
        return alone;
    }

    private boolean take(int seat) {
        for (var block : blocks) {
            if (block.has(seat)) {
                return true;
            }
        }
        return false;
    }
}
