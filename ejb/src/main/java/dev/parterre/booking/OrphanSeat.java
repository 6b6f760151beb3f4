package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.List;
import java.util.Map;

/** The choice would leave single seats that nobody wants; the fact names them. */
public class OrphanSeat extends Refusal {

    public OrphanSeat(List<String> seats) {
        super(Kind.INVALID, Map.of("seats", List.copyOf(seats)));
    }
}
