package dev.parterre.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A plan prepared for searching: who sits beside, before and behind whom, how far off, in which category and zone, all by
 * ordinal. Made once per plan and kept with it ({@link PlanPlaces}); immutable but for orders that are added when first
 * asked for, safe for any number of threads.
 */
final class SeatIndex {

    private final PlanGeometry plan;
    private final List<PlanGeometry.Seat> seats;
    private final int[] zoneEnds;
    private final SeatBits links;
    private final SeatBits standard;
    private final SeatBits aisles;
    private final List<SeatBits> categories;
    private final int[] wheelchairsUpTo;
    private final int[] companionsUpTo;
    private final double[] xUpTo;
    private final double[] yUpTo;
    private final double unit;
    private final SeatOrder nearest;
    private final SeatOrder central;
    private final RowNeighbours neighbours;
    private final List<Company> companies;
    private volatile SeatRanks ranks;

    SeatIndex(PlanGeometry plan) {
        this.plan = plan;
        this.seats = plan.seats().toList();
        this.zoneEnds = zoneEnds(plan);
        this.links = links(plan, seats.size());
        this.standard = seatsThat(seat -> seat.access() == SeatAccess.STANDARD);
        this.aisles = seatsThat(seat -> !links.get(seat.ordinal()) || !links.get(seat.ordinal() - 1));
        this.categories = plan.categories().stream()
                .map(category -> seatsThat(seat -> seat.category() == category.ordinal()))
                .toList();
        this.wheelchairsUpTo = countsUpTo(SeatAccess.WHEELCHAIR);
        this.companionsUpTo = countsUpTo(SeatAccess.COMPANION);
        this.xUpTo = sumsUpTo(PlanGeometry.Seat::x);
        this.yUpTo = sumsUpTo(PlanGeometry.Seat::y);
        this.unit = usualSpacing();
        var outlook = Outlook.of(plan.focus(), seats);
        this.nearest = order(outlook::distance);
        this.central = order(outlook::distanceFromCentre);
        this.neighbours = new RowNeighbours(plan, seats.size());
        this.companies = Company.of(plan);
    }

    private static int[] zoneEnds(PlanGeometry plan) {
        var ends = new int[plan.zones().size()];
        var end = 0;
        for (var i = 0; i < ends.length; i++) {
            end += plan.zones().get(i).rows().stream()
                    .mapToInt(row -> row.seats().size())
                    .sum();
            ends[i] = end;
        }
        return ends;
    }

    private static SeatBits links(PlanGeometry plan, int size) {
        var links = new BitSet();
        for (var zone : plan.zones()) {
            for (var row : zone.rows()) {
                for (var i = 0; i + 1 < row.seats().size(); i++) {
                    links.set(row.seats().get(i).ordinal(), !row.seats().get(i).aisleAfter());
                }
            }
        }
        return SeatBits.of(links, size);
    }

    private SeatBits seatsThat(Predicate<PlanGeometry.Seat> test) {
        var bits = new BitSet();
        seats.stream().filter(test).forEach(seat -> bits.set(seat.ordinal()));
        return SeatBits.of(bits, seats.size());
    }

    private int[] countsUpTo(SeatAccess access) {
        var counts = new int[seats.size() + 1];
        seats.forEach(seat -> counts[seat.ordinal() + 1] = counts[seat.ordinal()] + (seat.access() == access ? 1 : 0));
        return counts;
    }

    private double[] sumsUpTo(ToDoubleFunction<PlanGeometry.Seat> value) {
        var sums = new double[seats.size() + 1];
        seats.forEach(seat -> sums[seat.ordinal() + 1] = sums[seat.ordinal()] + value.applyAsDouble(seat));
        return sums;
    }

    private double usualSpacing() {
        var spacings = new ArrayList<Double>();
        for (var seat = links.next(0); seat >= 0; seat = links.next(seat + 1)) {
            var next = seats.get(seat + 1);
            spacings.add(Math.hypot(
                    next.x() - seats.get(seat).x(), next.y() - seats.get(seat).y()));
        }
        spacings.sort(null);
        var middle = spacings.isEmpty() ? 0 : spacings.get(spacings.size() / 2);
        return middle > 0 ? middle : 1;
    }

    private SeatOrder order(ToDoubleFunction<PlanGeometry.Seat> distance) {
        var distances = seats.stream()
                .mapToDouble(seat -> distance.applyAsDouble(seat) / unit)
                .toArray();
        return new SeatOrder(
                distances, seats.stream().mapToInt(PlanGeometry.Seat::category).toArray(), links);
    }

    PlanGeometry plan() {
        return plan;
    }

    /** Made when first asked for; twice at worst, and then alike. */
    SeatRanks ranks() {
        var known = ranks;
        if (known == null) {
            known = new SeatRanks(plan);
            ranks = known;
        }
        return known;
    }

    int size() {
        return seats.size();
    }

    PlanGeometry.Seat seat(int ordinal) {
        return seats.get(ordinal);
    }

    /** Seats that have the next ordinal right beside them. */
    SeatBits links() {
        return links;
    }

    SeatBits standard() {
        return standard;
    }

    /** Seats at an aisle or at the end of a row. */
    SeatBits aisles() {
        return aisles;
    }

    SeatBits category(int ordinal) {
        return categories.get(ordinal);
    }

    SeatOrder order(boolean centre) {
        return centre ? central : nearest;
    }

    RowNeighbours neighbours() {
        return neighbours;
    }

    List<Company> companies() {
        return companies;
    }

    int wheelchairs(int first, int size) {
        return wheelchairsUpTo[first + size] - wheelchairsUpTo[first];
    }

    int companions(int first, int size) {
        return companionsUpTo[first + size] - companionsUpTo[first];
    }

    int zoneOf(int seat) {
        var found = Arrays.binarySearch(zoneEnds, seat + 1);
        return found >= 0 ? firstWithEnd(found) : -found - 1;
    }

    private int firstWithEnd(int zone) {
        var first = zone;
        while (first > 0 && zoneEnds[first - 1] == zoneEnds[zone]) {
            first--;
        }
        return first;
    }

    int zoneStart(int zone) {
        return zone == 0 ? 0 : zoneEnds[zone - 1];
    }

    int zoneEnd(int zone) {
        return zoneEnds[zone];
    }

    PlanPoint middle(int first, int size) {
        var end = Math.min(first + size, seats.size());
        return new PlanPoint((xUpTo[end] - xUpTo[first]) / size, (yUpTo[end] - yUpTo[first]) / size);
    }

    /** In thousandths of the usual distance of neighbours. */
    int distance(PlanPoint one, PlanPoint other) {
        return SeatOrder.cost(one.distanceTo(other.x(), other.y()) / unit);
    }

    /** Mean distance of the seats from the focus, in the plan's unit. */
    double distance(List<Integer> ordinals) {
        return ordinals.stream()
                .map(seats::get)
                .mapToDouble(seat -> plan.focus().distanceTo(seat.x(), seat.y()))
                .average()
                .orElse(0);
    }
}
