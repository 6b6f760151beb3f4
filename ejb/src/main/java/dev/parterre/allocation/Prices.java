package dev.parterre.allocation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a place of each group is worth in the crowd, and with it a bound: at any prices of at least 0, nobody can get more out of it
 * than each party taking the group where its wish exceeds the price most, plus the price of all places. (That is the dual of the
 * linear programme that lets parties be cut in pieces.) The prices are moved towards where all places are taken
 * once, by subgradient; every step gives a valid bound and the least one counts.
 */
final class Prices {

    private static final int STEPS = 200;
    /** After so many steps without a better bound the steps become half as long. */
    private static final int PATIENCE = 10;

    private final Batch batch;
    private final List<Crowd> crowds;
    private double[] prices;
    private double[] best;
    private double bound = Double.POSITIVE_INFINITY;

    /** So many who want the same. */
    private record Crowd(int[] values, int quantity, int parties) {}

    private record Kind(Batch.Kind kind, boolean maySplit) {}

    /** @param granted the requests that are to be seated */
    Prices(Batch batch, List<Integer> granted) {
        this.batch = batch;
        this.crowds =
                granted.stream()
                        .collect(Collectors.groupingBy(this::kind, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(same -> new Crowd(
                                values(same.get(0)), batch.request(same.get(0)).quantity(), same.size()))
                        .toList();
        this.prices = new double[batch.groups()];
        this.best = prices;
    }

    private Kind kind(int request) {
        return new Kind(batch.kind(request), batch.request(request).maySplit());
    }

    /** What the request is worth in a group, whole or parted, whichever is more. */
    private int[] values(int request) {
        var whole = batch.whole(request).wish();
        if (!batch.request(request).maySplit()) {
            return whole;
        }
        var values = batch.single(request).wish().clone();
        Arrays.setAll(
                values,
                g -> Math.max(whole[g], values[g] * batch.request(request).quantity()));
        return values;
    }

    /** @param packing some seating of these requests; what a place in it is worth to who has it is where the prices may start */
    void approach(Packing packing) {
        approach(packing.sum());
        prices = worth(packing);
        approach(packing.sum());
    }

    private double[] worth(Packing packing) {
        var worth = new double[batch.groups()];
        for (var g = 0; g < worth.length; g++) {
            var taken = batch.group(g).size() - packing.rest(g);
            for (var i = 0; i < packing.count(g); i++) {
                worth[g] += (double) packing.wish(packing.member(g, i), g) / taken;
            }
        }
        return worth;
    }

    private void approach(long reached) {
        var length = 1.0;
        var waited = 0;
        for (var step = 0; step < STEPS && bound - reached >= 1; step++) {
            var excess = new double[prices.length];
            var now = evaluate(excess);
            waited = now < bound ? 0 : waited + 1;
            if (now < bound) {
                bound = now;
                best = prices.clone();
            }
            if (waited > PATIENCE) {
                length /= 2;
                waited = 0;
                prices = best.clone();
                evaluate(excess);
            }
            move(excess, length * (bound - reached));
        }
    }

    /** @param excess is filled with what is wanted of each group beyond its size */
    private double evaluate(double[] excess) {
        var sum = 0.0;
        for (var g = 0; g < prices.length; g++) {
            excess[g] = -batch.group(g).size();
            sum += prices[g] * batch.group(g).size();
        }
        for (var crowd : crowds) {
            var group = favourite(crowd.values(), crowd.quantity());
            sum += crowd.parties() * (crowd.values()[group] - crowd.quantity() * prices[group]);
            excess[group] += crowd.parties() * crowd.quantity();
        }
        return sum;
    }

    private int favourite(int[] wish, int size) {
        var favourite = -1;
        var most = Double.NEGATIVE_INFINITY;
        for (var g = 0; g < wish.length; g++) {
            if (wish[g] > 0 && wish[g] - size * prices[g] > most) {
                most = wish[g] - size * prices[g];
                favourite = g;
            }
        }
        return favourite;
    }

    private void move(double[] excess, double way) {
        var squares = 0.0;
        for (var g = 0; g < excess.length; g++) {
            // what is too cheap to be paid for is not made cheaper
            excess[g] = prices[g] == 0 && excess[g] < 0 ? 0 : excess[g];
            squares += excess[g] * excess[g];
        }
        for (var g = 0; g < excess.length && squares > 0; g++) {
            prices[g] = Math.max(0, prices[g] + way * excess[g] / squares);
        }
    }

    double price(int group) {
        return best[group];
    }

    /** No seating of these requests is worth more. */
    long bound() {
        return (long) Math.floor(bound + 1e-6);
    }
}
