package dev.parterre.payment;

import dev.parterre.shared.Money;

/**
 * What the gateway says about a charge; codes and URL are null where they do not apply.
 *
 * @param gatewayRef the gateway's name of the charge, null when it has none (yet)
 * @param pageRef the gateway's name of its own page for this charge, null when there is none
 * @param received what came in; null when it is what was asked
 */
public record ChargeOutcome(
        String gatewayRef, PaymentState state, String failureCode, String actionUrl, String pageRef, Money received) {

    public ChargeOutcome(String gatewayRef, PaymentState state, String failureCode, String actionUrl) {
        this(gatewayRef, state, failureCode, actionUrl, null, null);
    }

    public static ChargeOutcome captured(String gatewayRef, Money received) {
        return new ChargeOutcome(gatewayRef, PaymentState.CAPTURED, null, null, null, received);
    }

    /** Nobody has been charged yet: the customer pays on the gateway's page. */
    public static ChargeOutcome pageOpen(String pageRef, String url) {
        return new ChargeOutcome(null, PaymentState.ACTION_REQUIRED, null, url, pageRef, null);
    }

    /** The page was closed without a payment, by the customer, by us, or by time. */
    public static ChargeOutcome pageClosed(String pageRef) {
        return new ChargeOutcome(null, PaymentState.CANCELLED, "page_expired", null, pageRef, null);
    }

    public static ChargeOutcome captured(String gatewayRef) {
        return new ChargeOutcome(gatewayRef, PaymentState.CAPTURED, null, null);
    }

    public static ChargeOutcome failed(String gatewayRef, String code) {
        return new ChargeOutcome(gatewayRef, PaymentState.FAILED, code, null);
    }

    public static ChargeOutcome cancelled(String gatewayRef) {
        return new ChargeOutcome(gatewayRef, PaymentState.CANCELLED, null, null);
    }

    public static ChargeOutcome actionRequired(String gatewayRef, String url) {
        return new ChargeOutcome(gatewayRef, PaymentState.ACTION_REQUIRED, "authentication_required", url);
    }

    /** The customer has something to do for which there is no page of the gateway. */
    public static ChargeOutcome waiting(String gatewayRef) {
        return new ChargeOutcome(gatewayRef, PaymentState.ACTION_REQUIRED, null, null);
    }
}
