package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.List;
import java.util.Map;

/**
 * The choice would leave single seats that nobody wants; the fact {@code seats} names them, {@code instead} the nearest choice that
 * would leave none: the same seats in the same order, moved along. It is empty where only a choice with gaps would do.
 */
public class OrphanSeat extends Refusal {

    public OrphanSeat(List<String> seats, List<String> instead) {
        super(Kind.INVALID, Map.of("seats", List.copyOf(seats), "instead", List.copyOf(instead)));
    }
}
