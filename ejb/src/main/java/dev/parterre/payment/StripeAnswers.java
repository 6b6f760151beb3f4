package dev.parterre.payment;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import dev.parterre.shared.Money;
import java.util.Locale;

/** Stripe's words in ours. */
final class StripeAnswers {

    private StripeAnswers() {}

    static ChargeOutcome of(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" ->
                ChargeOutcome.captured(intent.getId(), money(intent.getAmountReceived(), intent.getCurrency()));
            case "canceled" -> ChargeOutcome.cancelled(intent.getId());
            case "requires_action" ->
                ChargeOutcome.actionRequired(
                        intent.getId(),
                        intent.getNextAction().getRedirectToUrl().getUrl());
            case "requires_payment_method" ->
                ChargeOutcome.failed(
                        intent.getId(),
                        intent.getLastPaymentError() == null
                                ? "declined"
                                : intent.getLastPaymentError().getCode());
            default -> new ChargeOutcome(intent.getId(), PaymentState.AUTHORISED, null, null);
        };
    }

    /** A page on which cards may still be tried is open, whatever became of the first. */
    static ChargeOutcome of(Session page) {
        return switch (page.getStatus()) {
            case "expired" -> ChargeOutcome.pageClosed(page.getId());
            case "complete" ->
                "unpaid".equals(page.getPaymentStatus())
                        ? new ChargeOutcome(
                                page.getPaymentIntent(), PaymentState.AUTHORISED, null, null, page.getId(), null)
                        : paid(page);
            default -> ChargeOutcome.pageOpen(page.getId(), page.getUrl());
        };
    }

    private static ChargeOutcome paid(Session page) {
        var received = page.getPaymentIntentObject() == null
                ? money(page.getAmountTotal(), page.getCurrency())
                : money(
                        page.getPaymentIntentObject().getAmountReceived(),
                        page.getPaymentIntentObject().getCurrency());
        return new ChargeOutcome(page.getPaymentIntent(), PaymentState.CAPTURED, null, null, page.getId(), received);
    }

    static RefundOutcome refund(String ref, String status, String failure) {
        return switch (status) {
            case "succeeded" -> new RefundOutcome(ref, RefundState.DONE, null);
            case "failed", "canceled" -> new RefundOutcome(ref, RefundState.FAILED, failure == null ? status : failure);
            default -> new RefundOutcome(ref, RefundState.SUBMITTED, null);
        };
    }

    static DisputeState dispute(String status) {
        return switch (status) {
            case "won", "warning_closed", "prevented" -> DisputeState.WON;
            case "lost" -> DisputeState.LOST;
            default -> DisputeState.OPEN;
        };
    }

    static Money money(Long minor, String currency) {
        return new Money(minor == null ? 0 : minor, currency.toUpperCase(Locale.ROOT));
    }
}
