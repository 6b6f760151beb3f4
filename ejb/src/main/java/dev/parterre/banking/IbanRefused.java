package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** This is no number of a bank account, or none is known. */
public class IbanRefused extends Refusal {

    IbanRefused() {
        super(Kind.INVALID, Map.of());
    }
}
