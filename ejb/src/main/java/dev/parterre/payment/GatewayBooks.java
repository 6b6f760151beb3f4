package dev.parterre.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the card gateway has written down. Nothing here moves money; none of it may run inside a transaction. */
interface GatewayBooks {

    /** The charge of this payment, of whose answer we know nothing; empty when the gateway never got it. */
    Optional<ChargeOutcome> find(Charge charge);

    /** How a refund stands that the gateway knows by this name. */
    RefundOutcome refund(String gatewayRef);

    /** Payments that were begun in that time, whether they are ours or not. */
    List<BookedPayment> payments(Instant from, Instant until);

    /** Refunds that were begun in that time. */
    List<BookedRefund> refunds(Instant from, Instant until);
}
