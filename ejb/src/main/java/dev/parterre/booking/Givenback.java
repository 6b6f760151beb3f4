package dev.parterre.booking;

import dev.parterre.payment.RefundId;
import dev.parterre.shared.Money;
import java.util.List;

/** Refunds that were written down and are now to be sent off. @param back what the customer gets; null when nobody asks */
record Givenback(List<RefundId> refunds, Money back) {

    Givenback(List<RefundId> refunds) {
        this(refunds, null);
    }
}
