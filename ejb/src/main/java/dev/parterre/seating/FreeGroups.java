package dev.parterre.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The free places of a performance as groups: seats side by side of one price category, and the slots of areas. Places of
 * wheelchairs and their companions are in none of them. Immutable.
 */
public final class FreeGroups {

    /** What a place in the worst group is worth; one in the best is worth this and {@value #BETTER} more. */
    private static final int WORST = 1_000;

    private static final int BETTER = 1_000;

    private final SeatIndex index;
    private final BitSet free;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final int seated;
    private final int[] nearest;
    private final int[] central;

    private FreeGroups(PlanPlaces plan, BitSet free) {
        this.index = plan.index();
        this.free = (BitSet) free.clone();
        addRows();
        this.seated = groups.size();
        index.plan().areas().forEach(this::addArea);
        this.nearest = costs(index.order(false));
        this.central = costs(index.order(true));
    }

    /** @param free the free places by ordinal; not changed */
    public static FreeGroups of(PlanPlaces plan, BitSet free) {
        return new FreeGroups(plan, free);
    }

    private void addRows() {
        var open = OpenSeats.forAll(index, free).seats();
        var group = new ArrayList<Integer>();
        for (var seat = open.next(0); seat >= 0; seat = open.next(seat + 1)) {
            if (!group.isEmpty() && !continues(seat)) {
                groups.add(List.copyOf(group));
                group.clear();
            }
            group.add(seat);
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
    }

    private boolean continues(int seat) {
        return free.get(seat - 1)
                && index.standard().get(seat - 1)
                && index.links().get(seat - 1)
                && index.seat(seat - 1).category() == index.seat(seat).category();
    }

    private void addArea(PlanGeometry.Area area) {
        var slots = IntStream.range(area.firstOrdinal(), area.firstOrdinal() + area.capacity())
                .filter(free::get)
                .boxed()
                .toList();
        if (!slots.isEmpty()) {
            groups.add(slots);
        }
    }

    /** Each the ordinals of its places, ascending. */
    public List<List<Integer>> groups() {
        return List.copyOf(groups);
    }

    /**
     * How much a party would like to sit in each of the groups: a share of the best view there is for each of its places, at
     * least half; 0 where a place is not among those wished. A party with wheelchairs is told 0 of all.
     */
    public int[] liking(SeatWish wish) {
        var liking = new int[groups.size()];
        if (wish.needs().accessible()) {
            return liking;
        }
        var allowed = OpenSeats.of(index, free, wish).seats();
        var costs = wish.needs().centre() ? central : nearest;
        var least = IntStream.of(costs).min().orElse(0);
        var most = Math.max(least + 1, IntStream.of(costs).max().orElse(0));
        for (var g = 0; g < liking.length; g++) {
            if (isAllowed(g, allowed, wish)) {
                var share = (long) BETTER * (most - costs[g]) / (most - least);
                liking[g] = wish.quantity() * (WORST + (int) share);
            }
        }
        return liking;
    }

    private boolean isAllowed(int group, SeatBits allowed, SeatWish wish) {
        if (group < seated) {
            return groups.get(group).stream().allMatch(allowed::get);
        }
        var area = area(group);
        return wish.allowsZone(area.key(), ZoneKind.FLOOR) && wish.allowsCategory(area.category());
    }

    private PlanGeometry.Area area(int group) {
        var slot = groups.get(group).get(0);
        return index.plan().areas().stream()
                .filter(area -> slot >= area.firstOrdinal() && slot < area.firstOrdinal() + area.capacity())
                .findFirst()
                .orElseThrow();
    }

    /** Mean of a group's seats; areas are as good as the worst of them. */
    private int[] costs(SeatOrder order) {
        var costs = new int[groups.size()];
        for (var g = 0; g < seated; g++) {
            costs[g] = (int) groups.get(g).stream()
                    .mapToInt(seat -> order.cost(seat))
                    .average()
                    .orElseThrow();
        }
        var worst = IntStream.of(costs).max().orElse(0);
        IntStream.range(seated, costs.length).forEach(g -> costs[g] = worst);
        return costs;
    }
}
