package dev.parterre.seating;

import dev.parterre.seating.SeatChoice.Fit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Seats side by side, or in one small box or at one table, best first. */
final class SideBySide {

    private final OpenSeats open;
    private final SeatIndex index;
    private final SeatWish wish;
    private final SeatOrder order;
    private final int most;
    private final List<SeatChoice> found = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();

    private SideBySide(OpenSeats open, SeatWish wish, int most) {
        this.open = open;
        this.index = open.index();
        this.wish = wish;
        this.order = open.order(wish);
        this.most = most;
    }

    /** At most {@code most} choices that share no seat. */
    static List<SeatChoice> choices(OpenSeats open, SeatWish wish, int most) {
        var search = new SideBySide(open, wish, most);
        if (!open.blocks(wish.quantity()).isEmpty()) {
            search.inRows();
        }
        return search.found.isEmpty() ? search.inCompanies() : search.found;
    }

    private void inRows() {
        var all = open.blocks(wish.quantity());
        var good = open.leavingNobodyAlone(wish.quantity());
        aisleFirst(good, Fit.TOGETHER);
        aisleFirst(all.without(good), Fit.TOGETHER_LEAVING_ONE);
    }

    private void aisleFirst(SeatBits blocks, Fit fit) {
        if (wish.needs().aisle()) {
            var atAisle = blocks.and(index.aisles().or(index.aisles().comingIn(wish.quantity() - 1)));
            take(atAisle, fit);
            take(blocks.without(atAisle), fit);
        } else {
            take(blocks, fit);
        }
    }

    private void take(SeatBits blocks, Fit fit) {
        if (found.size() == most || blocks.isEmpty()) {
            return;
        }
        var unseen = blocks.count();
        for (var first : order.blocks(wish.quantity())) {
            if (blocks.get(first)) {
                unseen--;
                if (suits(first) && !overlaps(first)) {
                    add(first, fit);
                }
                if (found.size() == most || unseen == 0) {
                    return;
                }
            }
        }
    }

    private boolean suits(int first) {
        var needs = wish.needs();
        return !needs.accessible()
                || (index.wheelchairs(first, wish.quantity()) == needs.wheelchairs()
                        && index.companions(first, wish.quantity()) >= needs.companions());
    }

    private boolean overlaps(int first) {
        for (var other : firsts) {
            if (Math.abs(other - first) < wish.quantity()) {
                return true;
            }
        }
        return false;
    }

    private void add(int first, Fit fit) {
        var ordinals = IntStream.range(first, first + wish.quantity()).boxed().toList();
        firsts.add(first);
        found.add(new SeatChoice(fit, ordinals, null, index.distance(ordinals)));
    }

    private List<SeatChoice> inCompanies() {
        return index.companies().stream()
                .map(company -> company.seats().stream().filter(open::isOpen).toList())
                .filter(seats -> seats.size() >= wish.quantity())
                .map(this::nearest)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(SeatChoice::fit).thenComparingDouble(this::cost))
                .limit(most)
                .toList();
    }

    /** Of a company's free seats those with the best view; none when they do not suit. */
    private List<SeatChoice> nearest(List<Integer> seats) {
        var best = seats.stream()
                .sorted(Comparator.comparing((Integer seat) -> !isAccessible(seat))
                        .thenComparingInt(seat -> order.cost(seat)))
                .limit(wish.quantity())
                .sorted()
                .toList();
        var wheelchairs =
                best.stream().mapToInt(seat -> index.wheelchairs(seat, 1)).sum();
        var companions =
                best.stream().mapToInt(seat -> index.companions(seat, 1)).sum();
        if (wheelchairs != wish.needs().wheelchairs()
                || companions < wish.needs().companions()) {
            return List.of();
        }
        var fit = seats.size() - wish.quantity() == 1 ? Fit.TOGETHER_LEAVING_ONE : Fit.TOGETHER;
        return List.of(new SeatChoice(fit, best, null, index.distance(best)));
    }

    private double cost(SeatChoice choice) {
        return wish.taste().minds()
                ? choice.ordinals().stream()
                        .mapToLong(seat -> order.cost(seat.intValue()))
                        .sum()
                : choice.distance();
    }

    private boolean isAccessible(int seat) {
        return !index.standard().get(seat);
    }
}
