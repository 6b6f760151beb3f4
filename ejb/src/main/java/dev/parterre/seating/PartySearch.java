package dev.parterre.seating;

import dev.parterre.seating.SeatChoice.Fit;
import dev.parterre.seating.SeatParty.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seats for a party that finds no room side by side: branch and bound over ways to part it.
 *
 * <p>Best is, in this order: fewest people without a neighbour of their own; fewest blocks; least cost. The cost is, in
 * thousandths of the plan's usual distance of neighbours, the sum over the party of each one's distance from the focus
 * (weight 1; "nearest to the focal point") and from the middle of the largest block (weight 1: a seat nearer to the stage is
 * not worth being a seat farther from the others), and per person {@value #ALONE} for each stranger's seat that is left alone
 * and {@value #NO_AISLE} where an aisle was wished and not found. The weights are ours; the order is the usual one of the trade.
 *
 * <p>Exact while the work stays within bounds (small halls, nearly sold ones); beyond that the best found until then.
 */
final class PartySearch {

    static final int ALONE = 3_000;
    static final int NO_AISLE = 5_000;
    /** Positions looked at before a search ends. */
    private static final int WORK = 4_000;
    /** So many next blocks of a size are followed up, the cheapest. */
    private static final int BRANCHES = 16;

    private final OpenSeats open;
    private final SeatIndex index;
    private final SeatOrder order;
    private final SeatWish wish;
    private final Fit fit;
    private final int[] room;
    private final ChosenBlocks chosen;
    private PlanPoint middle;
    /** Whoever sits elsewhere is at least this far from the focus and the first block together, by the triangle's inequality. */
    private int least;

    private final Map<Integer, List<Cheapest.Offer<Block>>> apart = new HashMap<>();
    private SeatParty best;
    private int work;

    /** @param fit {@link Fit#CLOSE}, {@link Fit#IN_ONE_ZONE} or {@link Fit#SCATTERED} */
    PartySearch(OpenSeats open, SeatWish wish, Fit fit) {
        this.open = open;
        this.chosen = new ChosenBlocks(open);
        this.index = open.index();
        this.order = open.order(wish);
        this.wish = wish;
        this.fit = fit;
        this.room = room();
    }

    /** Open seats by zone. */
    private int[] room() {
        var seats = new int[index.plan().zones().size()];
        for (var seat = open.seats().next(0); seat >= 0; seat = open.seats().next(seat + 1)) {
            seats[index.zoneOf(seat)]++;
        }
        return seats;
    }

    Optional<SeatParty> best() {
        for (var size = wish.quantity() - 1; size >= 1; size--) {
            if (!open.blocks(size).isEmpty() && betters(new Prospect(0, 1, 0).with(size, wish.quantity() - size))) {
                startWith(size);
            }
        }
        return best == null && fit == Fit.SCATTERED && !wish.needs().accessible()
                ? largestFirst()
                : Optional.ofNullable(best);
    }

    /** As good as it gets without searching, but whoever finds so many seats is never told that there are none. */
    private Optional<SeatParty> largestFirst() {
        var missing = wish.quantity();
        for (var size = missing; size >= 1 && missing > 0; size--) {
            for (var first : open.blocks(size, order)) {
                var block = new Block(first, size);
                if (size <= missing && !chosen.overlaps(block)) {
                    chosen.add(block);
                    missing -= size;
                }
            }
        }
        return missing > 0
                ? Optional.empty()
                : Optional.of(new SeatParty(chosen.blocks(), chosen.loners(), Long.MAX_VALUE));
    }

    /** The least that a party could still become. */
    private record Prospect(int loners, int blocks, long cost) {

        Prospect with(int largest, int missing) {
            var alone = largest == 1 ? missing + 1 : missing == 1 ? 1 : 0;
            return new Prospect(loners + alone, blocks + (missing + largest - 1) / largest, cost);
        }
    }

    private boolean betters(Prospect prospect) {
        if (best == null) {
            return true;
        }
        if (prospect.loners != best.loners()) {
            return prospect.loners < best.loners();
        }
        var blocks = best.blocks().size();
        return prospect.blocks != blocks ? prospect.blocks < blocks : prospect.cost < best.cost();
    }

    private void startWith(int size) {
        var missing = wish.quantity() - size;
        for (var first : open.blocks(size, order)) {
            if (mayStart(new Block(first, size))) {
                if (exhausted()) {
                    return;
                }
                work++;
                var cost = order.cost(first, size);
                middle = index.middle(first, size);
                least = (int) Math.max(
                        0, wish.taste().ofView(index.distance(index.plan().focus(), middle)) - 2);
                if (betters(new Prospect(0, 1, cost + (long) missing * least).with(size, missing))) {
                    chosen.add(new Block(first, size));
                    apart.clear();
                    extend(missing, cost, 0);
                    chosen.clear();
                }
            }
        }
    }

    private boolean exhausted() {
        return work > WORK;
    }

    private boolean mayStart(Block block) {
        if (!suits(block) || (wish.needs().accessible() && index.wheelchairs(block.first(), block.size()) == 0)) {
            return false;
        }
        return fit == Fit.SCATTERED || room[index.zoneOf(block.first())] >= wish.quantity();
    }

    /** Companion seats only beside a wheelchair, and no more wheelchair spaces than asked for. */
    private boolean suits(Block block) {
        if (!wish.needs().accessible()) {
            return true;
        }
        var wheelchairs = index.wheelchairs(block.first(), block.size());
        return (wheelchairs > 0 || index.companions(block.first(), block.size()) == 0)
                && wheelchairs + chosen.wheelchairs() <= wish.needs().wheelchairs();
    }

    /** @param from in blocks of the last one's size where the search for the next begins, so that no set is seen twice */
    private void extend(int missing, long cost, int from) {
        if (missing == 0) {
            complete(cost);
            return;
        }
        var last = chosen.last().size();
        var largest = wish.needs().accessible() ? missing : chosen.first().size();
        var anyOrder = fit == Fit.CLOSE || wish.needs().accessible();
        for (var size = Math.min(missing, anyOrder ? largest : last); size >= 1; size--) {
            if (betters(prospect(size, missing, largest, cost + (long) missing * least))) {
                var candidates = candidates(size);
                for (var i = !anyOrder && size == last ? from : 0; i < candidates.size() && !exhausted(); i++) {
                    var next = candidates.get(i);
                    var all = cost + next.cost() + (long) (missing - size) * least;
                    if (!betters(prospect(size, missing, largest, all))) {
                        break;
                    }
                    if (chosen.areApartFrom(next.what())) {
                        chosen.add(next.what());
                        extend(missing - size, cost + next.cost(), i + 1);
                        chosen.removeLast();
                    }
                }
            }
        }
    }

    /** What can become of the chosen and one more block. */
    private Prospect prospect(int size, int missing, int largest, long cost) {
        var left = missing - size;
        var alone = chosen.loners() + (size == 1 ? 1 : 0) + (left == 1 ? 1 : 0);
        return new Prospect(alone, chosen.count() + 1 + (left + largest - 1) / largest, cost);
    }

    private long cost(Block block) {
        var apart = index.distance(index.middle(block.first(), block.size()), middle);
        return order.cost(block.first(), block.size()) + (long) block.size() * apart;
    }

    private List<Cheapest.Offer<Block>> candidates(int size) {
        if (fit == Fit.CLOSE) {
            var nearby = new Cheapest<Block>(BRANCHES);
            chosen.blocks().forEach(block -> near(block, size, nearby));
            return nearby.toList();
        }
        return apart.computeIfAbsent(size, this::anywhere);
    }

    private List<Cheapest.Offer<Block>> anywhere(int size) {
        var zone = index.zoneOf(chosen.first().first());
        var from = fit == Fit.IN_ONE_ZONE ? index.zoneStart(zone) : 0;
        var until = fit == Fit.IN_ONE_ZONE ? index.zoneEnd(zone) : index.size();
        var found = new Cheapest<Block>(Math.max(BRANCHES, wish.quantity()));
        collect(from, until, size, found);
        return found.toList();
    }

    private void near(Block block, int size, Cheapest<Block> found) {
        var front = index.neighbours().inFrontOf(block.first(), block.size());
        collect(front.first() - size + 1, front.last() + 1, size, found);
        var back = index.neighbours().behind(block.first(), block.size());
        collect(back.first() - size + 1, back.last() + 1, size, found);
        collect(block.end(), block.end() + 1, size, found);
        collect(block.first() - size, block.first() - size + 1, size, found);
    }

    private void collect(int from, int until, int size, Cheapest<Block> found) {
        var blocks = open.blocks(size);
        for (var first = blocks.next(Math.max(0, from)); first >= 0 && first < until; first = blocks.next(first + 1)) {
            work++;
            var block = new Block(first, size);
            if (chosen.areApartFrom(block) && suits(block) && (fit != Fit.CLOSE || chosen.areCloseTo(block))) {
                found.offer(block, cost(block));
            }
        }
    }

    private void complete(long cost) {
        var needs = wish.needs();
        if (chosen.wheelchairs() != needs.wheelchairs() || chosen.companions() < needs.companions()) {
            return;
        }
        var each = ALONE * chosen.leaveAlone() + (needs.aisle() && !chosen.haveAisle() ? NO_AISLE : 0);
        var all = cost + (long) wish.quantity() * each;
        if (betters(new Prospect(chosen.loners(), chosen.count(), all))) {
            best = new SeatParty(chosen.blocks(), chosen.loners(), all);
        }
    }
}
