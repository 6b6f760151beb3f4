package dev.parterre.seating;

import dev.parterre.shared.Refusal;
import java.util.List;
import java.util.Map;

/** At least one of the named places belongs to somebody else; none was claimed. */
public class PlacesTaken extends Refusal {

    /** @param seats keys of those known to be taken; may be empty when the race was lost a moment ago */
    public PlacesTaken(List<String> seats) {
        super(Kind.CONFLICT, Map.of("seats", List.copyOf(seats)));
    }
}
