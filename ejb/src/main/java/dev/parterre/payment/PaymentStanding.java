package dev.parterre.payment;

import dev.parterre.shared.Money;

/**
 * A payment by itself, without those it leads, and what became of its money. In minor units of the currency in which it came, or in which
 * it was asked as long as nothing came.
 *
 * @param refundedMinor refunded, on its way back, or owed because a refund failed that no other has replaced
 * @param withdrawnMinor taken by the cardholder's bank, for now or for good
 */
record PaymentStanding(Payment payment, long refundedMinor, long withdrawnMinor) {

    Money refunded() {
        return new Money(refundedMinor, currency());
    }

    /** What could still go back in that currency: nothing when it came in another. */
    Money refundable(String wanted) {
        var received = payment.received();
        return received == null || !received.currency().equals(wanted)
                ? Money.zero(wanted)
                : received.minus(refunded()).minus(new Money(withdrawnMinor, wanted));
    }

    /** The same in whichever currency it came. */
    Money refundable() {
        return refundable(currency());
    }

    private String currency() {
        var money = payment.received() == null ? payment.amount() : payment.received();
        return money.currency();
    }
}
