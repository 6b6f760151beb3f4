package dev.parterre.rush;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Named seats in random order, one performance after the other, each seat given to one buyer; now and then also one that somebody
 * has asked for a moment before, so that there are refusals as in life.
 */
final class SeatStock implements Supplier<Wish> {

    /** Every so many wishes is for seats that another buyer is after. */
    private static final int CONTESTED = 50;

    private final int party;
    private final List<Long> performances;
    private final List<Integer> order;
    private int taken;

    /** @param party seats of one wish: 1 or 2, and two sit side by side */
    SeatStock(Hall hall, List<Long> performances, int party, Random random) {
        this.party = party;
        this.performances = performances;
        order = new ArrayList<>(IntStream.range(0, hall.seats() / party).boxed().toList());
        Collections.shuffle(order, random);
    }

    @Override
    public Wish get() {
        taken++;
        var at = taken - 1 - taken / CONTESTED;
        var performance = at / order.size();
        if (performance >= performances.size()) {
            return null;
        }
        var first = order.get(at % order.size()) * party;
        return Wish.seats(
                performances.get(performance),
                IntStream.range(first, first + party).toArray());
    }
}
