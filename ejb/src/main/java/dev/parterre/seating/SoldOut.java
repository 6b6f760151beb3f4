package dev.parterre.seating;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There are not so many free places where they are wanted; none was claimed. */
public class SoldOut extends Refusal {

    public SoldOut(int quantity) {
        super(Kind.CONFLICT, Map.of("quantity", quantity));
    }
}
