package dev.parterre.booking;

import dev.parterre.payment.RefundId;
import java.util.List;

/** Refunds that were written down and are now to be sent off. */
record Givenback(List<RefundId> refunds) {}
