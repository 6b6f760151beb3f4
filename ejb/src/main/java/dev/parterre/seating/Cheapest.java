package dev.parterre.seating;

import java.util.ArrayList;
import java.util.List;

/** The few cheapest of many, cheapest first; of equally cheap ones those that came first; none twice. */
final class Cheapest<T> {

    record Offer<T>(T what, long cost) {}

    private final int most;
    private final List<Offer<T>> kept = new ArrayList<>();

    Cheapest(int most) {
        this.most = most;
    }

    void offer(T what, long cost) {
        if (kept.size() == most && cost >= kept.get(most - 1).cost()) {
            return;
        }
        var at = kept.size();
        while (at > 0 && kept.get(at - 1).cost() > cost) {
            at--;
        }
        if (!knows(what)) {
            kept.add(at, new Offer<>(what, cost));
            if (kept.size() > most) {
                kept.remove(most);
            }
        }
    }

    private boolean knows(T what) {
        for (var offer : kept) {
            if (offer.what().equals(what)) {
                return true;
            }
        }
        return false;
    }

    List<Offer<T>> toList() {
        return List.copyOf(kept);
    }
}
