package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Saves the card of a setup intent for later charges. */
final class SetupConfirmation {
    private final PaymentMethods paymentMethods;
    private final NextAction nextAction;
    private final Events events;

    SetupConfirmation(PaymentMethods paymentMethods, NextAction nextAction, Events events) {
        this.paymentMethods = paymentMethods;
        this.nextAction = nextAction;
        this.events = events;
    }

    /**
     * Saves the card.
     *
     * @param intent of this change, with its payment method
     * @return why not, as Stripe's error object; nothing if it is saved or waits for its holder
     */
    Optional<ObjectNode> confirm(Change change, ObjectNode intent, boolean authenticated, Optional<String> returnUrl) {
        ObjectNode method =
                PaymentMethods.named(change, intent.path("payment_method").asText());
        CardPolicy.Verdict verdict = CardPolicy.onSetup(PaymentMethods.cardOf(method), authenticated);
        switch (verdict.answer()) {
            case APPROVED -> approve(change, intent, method);
            case AUTHENTICATE -> {
                nextAction.request(intent, returnUrl);
                events.raise(change, "setup_intent.requires_action", intent);
            }
            case DECLINED -> {
                ObjectNode error = CardErrors.declined(verdict.decline().orElseThrow(), method);
                fail(change, intent, error);
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    ObjectNode failAuthentication(Change change, ObjectNode intent) {
        ObjectNode method =
                PaymentMethods.named(change, intent.path("payment_method").asText());
        ObjectNode error = CardErrors.notAuthenticated("setup_intent", method);
        fail(change, intent, error);
        return error;
    }

    private void approve(Change change, ObjectNode intent, ObjectNode method) {
        intent.put("status", "succeeded").putNull("last_setup_error").putNull("next_action");
        if (intent.path("usage").asText().equals("off_session")) {
            PaymentMethods.setUp(change, method);
        }
        if (intent.path("customer").isTextual() && method.path("customer").isNull()) {
            paymentMethods.give(
                    change,
                    method,
                    Customers.named(change, intent.path("customer").asText()));
        }
        events.raise(change, "setup_intent.succeeded", intent);
    }

    private void fail(Change change, ObjectNode intent, ObjectNode error) {
        intent.put("status", "requires_payment_method")
                .putNull("payment_method")
                .putNull("next_action")
                .set("last_setup_error", error);
        events.raise(change, "setup_intent.setup_failed", intent);
    }
}
