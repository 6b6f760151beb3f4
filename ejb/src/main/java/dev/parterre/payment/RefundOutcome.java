package dev.parterre.payment;

/** What the gateway says about a refund. */
public record RefundOutcome(String gatewayRef, RefundState state, String failureCode) {

    public static RefundOutcome done(String gatewayRef) {
        return new RefundOutcome(gatewayRef, RefundState.DONE, null);
    }

    /** It is on its way, or waits for somebody to hand it out. */
    public static RefundOutcome submitted(String gatewayRef) {
        return new RefundOutcome(gatewayRef, RefundState.SUBMITTED, null);
    }

    public static RefundOutcome failed(String gatewayRef, String code) {
        return new RefundOutcome(gatewayRef, RefundState.FAILED, code);
    }
}
