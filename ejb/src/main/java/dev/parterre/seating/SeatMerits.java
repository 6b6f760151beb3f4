package dev.parterre.seating;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said for seats, compared with the house they are in; of slots of an area nothing but where it is.
 *
 * @param seated whether they are numbered seats
 * @param row from the stage, counted in its zone, when all are in one row that is not of a box
 * @param rows of that zone
 * @param nearerThan how many of a hundred seats of the house have a worse view
 * @param aisle whether one of them is at an aisle or at the end of a row
 */
public record SeatMerits(boolean seated, Optional<Integer> row, int rows, int nearerThan, boolean aisle) {

    private static final SeatMerits OF_AN_AREA = new SeatMerits(false, Optional.empty(), 0, 0, false);

    /** @param ordinals of places of the plan */
    public static SeatMerits of(PlanPlaces plan, List<Integer> ordinals) {
        if (ordinals.stream().anyMatch(place -> !plan.place(place).seat())) {
            return OF_AN_AREA;
        }
        var index = plan.index();
        var order = index.order(false);
        var cost = ordinals.stream()
                .mapToInt(seat -> order.cost(seat.intValue()))
                .average()
                .orElse(0);
        var ranks = index.ranks();
        var rows = ordinals.stream()
                .map(seat -> List.of(index.zoneOf(seat), ranks.row(seat)))
                .distinct()
                .toList();
        return new SeatMerits(
                true,
                rows.size() == 1 && plan.place(ordinals.get(0)).zoneKind() != ZoneKind.BOX
                        ? Optional.of(rows.get(0).get(1))
                        : Optional.empty(),
                ranks.rows(
                        index.zoneStart(rows.get(0).get(0)),
                        index.zoneEnd(rows.get(0).get(0))),
                order.percentAbove(cost),
                ordinals.stream().anyMatch(index.aisles()::get));
    }

    /**
     * Where the same party would sit if the price did not matter.
     *
     * @param free with what was chosen among it
     * @param categories that are for sale
     * @return empty when that is no better a view than from these
     */
    public Optional<SeatChoice> better(PlanPlaces plan, BitSet free, SeatWish wish, Set<Integer> categories) {
        return BestAvailable.best(plan, free, wish.within(categories).liking(SeatTaste.VIEW))
                .filter(choice -> seated && !choice.isArea())
                .filter(choice -> of(plan, choice.ordinals()).nearerThan() > nearerThan);
    }

    /** What is free, and these. */
    public static BitSet with(BitSet free, List<Integer> ordinals) {
        var all = (BitSet) free.clone();
        ordinals.forEach(all::set);
        return all;
    }
}
