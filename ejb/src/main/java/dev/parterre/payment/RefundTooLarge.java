package dev.parterre.payment;

import dev.parterre.shared.Money;
import dev.parterre.shared.Refusal;
import java.util.Map;

/** More would be paid back than was paid. */
public class RefundTooLarge extends Refusal {

    RefundTooLarge(Money wanted, Money possible) {
        super(Kind.CONFLICT, Map.of("wanted", wanted.amount(), "possible", possible.amount()));
    }
}
