package dev.parterre.seating;

import dev.parterre.seating.SeatChoice.Fit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The best free places for a wish. A pure function: the same plan, free places and wish give the same answer.
 *
 * <p>The order of wishes: side by side without leaving a single seat, side by side, groups in near rows of one zone,
 * anywhere, general admission; within each the nearest to the plan's focus. Who asks to sit together gets only the first
 * two (a small box counts as side by side) or general admission. Wheelchair and companion places are offered only to who
 * asks for them.
 */
public final class BestAvailable {

    /** So many alternatives are named; they share no place, so that who loses one race can run the next. */
    private static final int ALTERNATIVES = 16;
    /** Up to so many seats a box is one company, whichever of its rows they are in. */
    private static final int COMPANY = 6;

    private static final Comparator<SeatChoice> BEST = Comparator.comparing(SeatChoice::fit)
            .thenComparingDouble(SeatChoice::distance)
            .thenComparing(choice -> choice.ordinals().get(0));

    private final PlanGeometry plan;
    private final BitSet free;
    private final SeatWish wish;
    private final Predicate<PlanGeometry.Seat> allowed;
    private final List<List<SeatRun>> zones;

    private BestAvailable(PlanGeometry plan, BitSet free, SeatWish wish) {
        this.plan = plan;
        this.free = free;
        this.wish = wish;
        this.allowed = seat -> wish.allowsCategory(seat.category());
        this.zones = plan.zones().stream()
                .filter(zone -> wish.allowsZone(zone.key(), zone.kind()))
                .map(zone -> SeatRun.of(zone, free, wish.accessible() ? seat -> true : SeatRun::isStandard))
                .toList();
    }

    /**
     * @param free the free places by ordinal
     * @return up to {@value #ALTERNATIVES} choices that share no place, best first; empty when the wish cannot be met
     */
    public static List<SeatChoice> choose(PlanGeometry plan, BitSet free, SeatWish wish) {
        return new BestAvailable(plan, free, wish).choices();
    }

    private List<SeatChoice> choices() {
        var choices = sideBySide();
        if (choices.isEmpty()) {
            choices = inOneBox();
        }
        if (choices.isEmpty() && !wish.together()) {
            choices = inGroups();
        }
        if (choices.isEmpty() && (!wish.accessible() || !plan.isSeated())) {
            choices = areas();
        }
        return disjoint(choices);
    }

    private List<SeatChoice> sideBySide() {
        return blocks(zones.stream().flatMap(List::stream));
    }

    private List<SeatChoice> inOneBox() {
        return blocks(zones.stream()
                .filter(runs -> !runs.isEmpty() && isSmallBox(runs.get(0).zone()))
                .map(runs -> new SeatRun(
                        runs.get(0).zone(),
                        runs.stream().flatMap(run -> run.seats().stream()).toList())));
    }

    /** Blocks of the wished size; who asks for access gets one wheelchair space in it, and no more of them. */
    private List<SeatChoice> blocks(Stream<SeatRun> runs) {
        return runs.flatMap(run -> SeatBlock.of(run, wish.quantity(), plan.focus(), allowed).stream())
                .filter(block -> !wish.accessible() || block.wheelchairSpaces() == 1)
                .map(BestAvailable::choice)
                .sorted(BEST)
                .toList();
    }

    private static SeatChoice choice(SeatBlock block) {
        var ordinals = block.seats().stream().map(PlanGeometry.Seat::ordinal).toList();
        var fit = block.leavesAlone() == 0 ? Fit.TOGETHER : Fit.TOGETHER_LEAVING_ONE;
        return new SeatChoice(fit, ordinals, null, block.distance());
    }

    private static boolean isSmallBox(PlanGeometry.Zone zone) {
        var seats = zone.rows().stream().mapToInt(row -> row.seats().size()).sum();
        return zone.kind() == ZoneKind.BOX && seats <= COMPANY;
    }

    private List<SeatChoice> inGroups() {
        var close = zones.stream().flatMap(runs -> groups(runs).stream()).toList();
        return close.isEmpty()
                ? choices(groups(zones.stream().flatMap(List::stream).toList()), Fit.SCATTERED)
                : choices(close, Fit.CLOSE);
    }

    private List<SeatGroups.Group> groups(List<SeatRun> runs) {
        return new SeatGroups(runs, plan.focus(), allowed, wish.accessible()).best(wish.quantity());
    }

    private static List<SeatChoice> choices(List<SeatGroups.Group> groups, Fit fit) {
        return groups.stream()
                .sorted(SeatGroups.Group.BEST)
                .map(group -> new SeatChoice(fit, group.ordinals(), null, group.distance()))
                .toList();
    }

    private List<SeatChoice> areas() {
        return plan.areas().stream()
                .filter(area -> wish.allowsZone(area.key(), ZoneKind.FLOOR) && wish.allowsCategory(area.category()))
                .filter(area -> freeIn(area).count() >= wish.quantity())
                .map(area -> new SeatChoice(
                        Fit.AREA, freeIn(area).limit(wish.quantity()).boxed().toList(), area.key(), distance(area)))
                .sorted(BEST)
                .toList();
    }

    private IntStream freeIn(PlanGeometry.Area area) {
        return free.get(area.firstOrdinal(), area.firstOrdinal() + area.capacity()).stream()
                .map(slot -> area.firstOrdinal() + slot);
    }

    private double distance(PlanGeometry.Area area) {
        if (area.polygon().isEmpty()) {
            return 0;
        }
        var x = area.polygon().stream().mapToDouble(PlanPoint::x).average().orElseThrow();
        var y = area.polygon().stream().mapToDouble(PlanPoint::y).average().orElseThrow();
        return plan.focus().distanceTo(x, y);
    }

    private static List<SeatChoice> disjoint(List<SeatChoice> choices) {
        var taken = new BitSet();
        var picked = new ArrayList<SeatChoice>();
        for (var choice : choices) {
            if (picked.size() < ALTERNATIVES && choice.ordinals().stream().noneMatch(taken::get)) {
                choice.ordinals().forEach(taken::set);
                picked.add(choice);
            }
        }
        return picked;
    }
}
