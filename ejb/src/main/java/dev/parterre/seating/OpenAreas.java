package dev.parterre.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * General admission for a wish. Slots are all alike, so each question gets others: those from a random one on, that buyers
 * on one node or several do not all reach for the same rows.
 */
final class OpenAreas {

    /** In which the worst view and the highest price are reckoned. */
    private static final long SHARES = 1_000_000;

    private final PlanGeometry plan;
    private final BitSet free;
    private final RandomGenerator random;

    OpenAreas(PlanGeometry plan, BitSet free, RandomGenerator random) {
        this.plan = plan;
        this.free = free;
        this.random = random;
    }

    /** One choice per area that has room, nearest to the focus first, or as somebody likes who minds the price. */
    List<SeatChoice> choices(SeatWish wish) {
        return plan.areas().stream()
                .filter(area -> wish.allowsZone(area.key(), ZoneKind.FLOOR) && wish.allowsCategory(area.category()))
                .sorted(Comparator.comparingDouble(area -> cost(area, wish.taste())))
                .flatMap(area -> in(area, wish.quantity()).stream())
                .toList();
    }

    /** Empty when the area has not so many free slots. */
    Optional<SeatChoice> in(PlanGeometry.Area area, int quantity) {
        var slots = slots(area, quantity);
        return slots.size() == quantity
                ? Optional.of(new SeatChoice(SeatChoice.Fit.AREA, slots, area.key(), distance(area)))
                : Optional.empty();
    }

    private double cost(PlanGeometry.Area area, SeatTaste taste) {
        if (!taste.minds()) {
            return distance(area);
        }
        var farthest = plan.areas().stream().mapToDouble(this::distance).max().orElse(0);
        var view = farthest > 0 ? distance(area) / farthest : 0;
        return taste.ofView(Math.round(view * SHARES)) + taste.ofPrice(area.category(), SHARES);
    }

    private List<Integer> slots(PlanGeometry.Area area, int quantity) {
        var first = area.firstOrdinal();
        var end = first + area.capacity();
        var start = first + random.nextInt(area.capacity());
        var slots = new ArrayList<Integer>(quantity);
        add(start, end, quantity, slots);
        add(first, start, quantity, slots);
        return slots;
    }

    private void add(int from, int until, int quantity, List<Integer> slots) {
        for (var slot = free.nextSetBit(from);
                slot >= 0 && slot < until && slots.size() < quantity;
                slot = free.nextSetBit(slot + 1)) {
            slots.add(slot);
        }
    }

    private double distance(PlanGeometry.Area area) {
        if (area.polygon().isEmpty()) {
            return 0;
        }
        var x = area.polygon().stream().mapToDouble(PlanPoint::x).average().orElseThrow();
        var y = area.polygon().stream().mapToDouble(PlanPoint::y).average().orElseThrow();
        return plan.focus().distanceTo(x, y);
    }
}
