package dev.parterre.payment;

/** What the gateway says about a charge; codes and URL are null where they do not apply. */
record ChargeOutcome(String gatewayRef, PaymentState state, String failureCode, String actionUrl) {

    static ChargeOutcome captured(String gatewayRef) {
        return new ChargeOutcome(gatewayRef, PaymentState.CAPTURED, null, null);
    }

    static ChargeOutcome failed(String gatewayRef, String code) {
        return new ChargeOutcome(gatewayRef, PaymentState.FAILED, code, null);
    }

    static ChargeOutcome cancelled(String gatewayRef) {
        return new ChargeOutcome(gatewayRef, PaymentState.CANCELLED, null, null);
    }

    static ChargeOutcome actionRequired(String gatewayRef, String url) {
        return new ChargeOutcome(gatewayRef, PaymentState.ACTION_REQUIRED, "authentication_required", url);
    }
}
