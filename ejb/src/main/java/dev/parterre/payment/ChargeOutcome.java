package dev.parterre.payment;

/** What the gateway says about a charge; codes and URL are null where they do not apply. */
public record ChargeOutcome(String gatewayRef, PaymentState state, String failureCode, String actionUrl) {

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
