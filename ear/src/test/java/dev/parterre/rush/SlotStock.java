package dev.parterre.rush;

import java.util.List;
import java.util.function.Supplier;

/** Places that the server may choose, one performance after the other until each has given so many. */
final class SlotStock implements Supplier<Wish> {

    private final List<Long> performances;
    private final int wishes;
    private final String category;
    private final int quantity;
    private int taken;

    /** @param places that each performance is asked for */
    SlotStock(List<Long> performances, int places, String category, int quantity) {
        this.performances = performances;
        this.wishes = places / quantity;
        this.category = category;
        this.quantity = quantity;
    }

    @Override
    public Wish get() {
        var performance = taken++ / wishes;
        return performance < performances.size() ? Wish.any(performances.get(performance), category, quantity) : null;
    }
}
