package dev.parterre.payment;

import java.util.Set;

/**
 * Who moves the money of one kind of tender. Every call is safe to repeat under the id it carries; none may run inside a
 * transaction. A call that gets no answer throws {@link GatewayUnavailable}, and its effect is unknown until it is repeated.
 */
interface PaymentGateway {

    Set<Tender> tenders();

    /** Moves the money, or says what must happen before it moves. */
    ChargeOutcome charge(Charge charge);

    /** How a charge stands that the gateway knows by this name. */
    ChargeOutcome charge(String gatewayRef);

    /** Gives the charge up, unless it went through meanwhile. */
    ChargeOutcome cancel(String gatewayRef);

    RefundOutcome refund(RefundOrder order);
}
