package dev.parterre.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Seats for a party that finds no room side by side: a first block as large as possible, then the nearest blocks to it,
 * nobody on their own if that can be avoided.
 */
final class SeatGroups {

    /** From how many first blocks the search sets out; more only shift the same picture by a seat. */
    private static final int STARTS = 24;

    private static final Comparator<SeatBlock> NEAREST =
            Comparator.comparingDouble(SeatBlock::distance).thenComparingInt(SeatBlock::firstOrdinal);

    private final List<SeatRun> runs;
    private final PlanPoint focus;
    private final Predicate<PlanGeometry.Seat> allowed;

    private final boolean accessible;

    /** @param accessible one wheelchair space in the first block, none in the others */
    SeatGroups(List<SeatRun> runs, PlanPoint focus, Predicate<PlanGeometry.Seat> allowed, boolean accessible) {
        this.runs = runs;
        this.focus = focus;
        this.allowed = allowed;
        this.accessible = accessible;
    }

    /** One way to seat that many: its blocks and how good it is. */
    record Group(List<SeatBlock> blocks, double spread) {

        static final Comparator<Group> BEST = Comparator.comparingInt(Group::loners)
                .thenComparingInt(group -> group.blocks().size())
                .thenComparingDouble(group -> group.distance() + group.spread())
                .thenComparingInt(group -> group.blocks().get(0).firstOrdinal());

        int loners() {
            return (int) blocks.stream().filter(block -> block.size() == 1).count();
        }

        double distance() {
            var seats = blocks.stream().mapToInt(SeatBlock::size).sum();
            return blocks.stream().mapToDouble(b -> b.distance() * b.size()).sum() / seats;
        }

        List<Integer> ordinals() {
            return blocks.stream()
                    .flatMap(block -> block.seats().stream())
                    .map(PlanGeometry.Seat::ordinal)
                    .sorted()
                    .toList();
        }
    }

    /** The best groups for {@code quantity}, best first; empty when there are not so many seats. */
    List<Group> best(int quantity) {
        var longest =
                Math.min(quantity, runs.stream().mapToInt(SeatRun::size).max().orElse(0));
        var groups = new ArrayList<Group>();
        for (var size = longest; size >= (groups.isEmpty() ? 1 : 2); size--) {
            blocks(size, 1).sorted(NEAREST).limit(STARTS).forEach(start -> complete(start, quantity)
                    .ifPresent(groups::add));
            if (groups.stream().anyMatch(group -> group.loners() == 0)) {
                break;
            }
        }
        return groups.stream().sorted(Group.BEST).toList();
    }

    private Optional<Group> complete(SeatBlock start, int quantity) {
        var blocks = new ArrayList<>(List.of(start));
        var middle = start.middle();
        var missing = quantity - start.size();
        var spread = 0.0;
        while (missing > 0) {
            var next = next(missing, start.size(), middle, blocks);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            blocks.add(next.get());
            missing -= next.get().size();
            var at = next.get().middle();
            spread += middle.distanceTo(at.x(), at.y()) * next.get().size();
        }
        return Optional.of(new Group(List.copyOf(blocks), spread / quantity));
    }

    /** The largest useful block, nearest to the others; never one that leaves a single person over, if another is there. */
    private Optional<SeatBlock> next(int missing, int largest, PlanPoint middle, List<SeatBlock> taken) {
        var sizes = IntStream.iterate(Math.min(missing, largest), size -> size >= 1, size -> size - 1)
                .boxed()
                .sorted(Comparator.comparing(size -> missing - size == 1 && missing > 2))
                .toList();
        for (var size : sizes) {
            var found = blocks(size, 0)
                    .filter(block -> taken.stream().noneMatch(block::overlaps))
                    .min(Comparator.comparingDouble((SeatBlock block) -> block.distanceFrom(middle))
                            .thenComparing(NEAREST));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Stream<SeatBlock> blocks(int size, long wheelchairSpaces) {
        return runs.stream()
                .flatMap(run -> SeatBlock.of(run, size, focus, allowed).stream())
                .filter(block -> !accessible || block.wheelchairSpaces() == wheelchairSpaces);
    }
}
