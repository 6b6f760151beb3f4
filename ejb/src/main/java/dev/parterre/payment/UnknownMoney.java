package dev.parterre.payment;

import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Where the gateway's books and ours differ: shown to staff, once each. Joins the caller's transaction. */
@Dependent
class UnknownMoney {

    /** Begins the name of a refund by which staff gave unknown money back. */
    static final String GIVEN_BACK = "concern-";

    @Inject
    private Concerns concerns;

    /** The gateway has money for which there is no payment here. */
    boolean payment(String gatewayRef, Money money) {
        return concerns.open(ConcernKind.UNKNOWN_PAYMENT, gatewayRef, money).isPresent();
    }

    /**
     * The gateway has paid back what nobody here has ordered.
     *
     * @param refundId what it calls itself with us; null when it does not
     */
    boolean refund(String refundId, String gatewayRef, Money money) {
        var oursOfUnknown = refundId != null && refundId.startsWith(GIVEN_BACK);
        return !oursOfUnknown
                && concerns.open(ConcernKind.UNKNOWN_REFUND, gatewayRef, money).isPresent();
    }

    /** What came in by their books and by ours, of the part that went their way; a payment that ended with another sum than was asked is not meant by this. */
    boolean compare(PaymentView payment, Money theirs) {
        var ours = payment.ownReceived();
        return ours != null
                && !ours.equals(theirs)
                && concerns.open(ConcernKind.AMOUNT_DIFFERS, payment.id().value(), theirs)
                        .map(concern -> concern.saying(ours.amount() + " " + ours.currency()))
                        .isPresent();
    }

    /** We think that it came in; the gateway does not know it, or says that it did not. */
    boolean notThere(PaymentView payment) {
        return concerns.open(ConcernKind.NOT_AT_GATEWAY, payment.id().value(), payment.ownReceived())
                .isPresent();
    }
}
