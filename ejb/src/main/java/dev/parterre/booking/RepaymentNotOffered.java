package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The terms give back in another form: {@code repayment} says in which. */
public class RepaymentNotOffered extends Refusal {

    RepaymentNotOffered(Repayment offered) {
        super(Kind.CONFLICT, Map.of("repayment", offered.name()));
    }
}
