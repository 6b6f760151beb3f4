package dev.parterre.payment;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The house does not take this tender, or not here. */
public class TenderNotTaken extends Refusal {

    public TenderNotTaken(Tender tender) {
        super(Kind.INVALID, Map.of("tender", tender.name()));
    }
}
