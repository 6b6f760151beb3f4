package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Charges the card of a payment intent: the one place where money moves. The API, the hosted page and the 3-D Secure
 * page all come here.
 */
final class PaymentConfirmation {
    /**
     * Under which terms a payment is confirmed.
     *
     * @param authenticated the holder has just proved to be the holder
     * @param refuseAction fail at once where the holder would have to act
     */
    record Terms(boolean offSession, boolean authenticated, Optional<String> returnUrl, boolean refuseAction) {
        static Terms onSession(String returnUrl) {
            return new Terms(false, false, Optional.of(returnUrl), false);
        }
    }

    private final Charges charges;
    private final PaymentMethods paymentMethods;
    private final NextAction nextAction;
    private final Events events;
    private final Faults faults;
    private Disputes disputes;

    PaymentConfirmation(
            Charges charges, PaymentMethods paymentMethods, NextAction nextAction, Events events, Faults faults) {
        this.charges = charges;
        this.paymentMethods = paymentMethods;
        this.nextAction = nextAction;
        this.events = events;
        this.faults = faults;
    }

    /** What becomes of charges that their cards dispute. */
    void disputes(Disputes made) {
        disputes = made;
    }

    /**
     * Charges the card.
     *
     * @param intent of this change, with its payment method
     * @return why not, as Stripe's error object; nothing if the payment succeeded or waits for its holder
     */
    Optional<ObjectNode> confirm(Change change, ObjectNode intent, Terms terms) {
        ObjectNode method =
                PaymentMethods.named(change, intent.path("payment_method").asText());
        CardPolicy.Verdict verdict = verdict(intent, method, terms);
        return switch (verdict.answer()) {
            case APPROVED -> approve(change, intent, method, terms);
            case AUTHENTICATE -> authenticate(change, intent, method, terms);
            case DECLINED -> decline(change, intent, method, verdict.decline().orElseThrow());
        };
    }

    /** The holder did not prove to be the holder: no charge, another card may be tried. */
    ObjectNode failAuthentication(Change change, ObjectNode intent) {
        ObjectNode method =
                PaymentMethods.named(change, intent.path("payment_method").asText());
        ObjectNode error = CardErrors.notAuthenticated("payment_intent", method);
        fail(change, intent, error);
        return error;
    }

    private CardPolicy.Verdict verdict(ObjectNode intent, ObjectNode method, Terms terms) {
        TestCard card = PaymentMethods.cardOf(method);
        String asked = intent.path("payment_method_options")
                .path("card")
                .path("request_three_d_secure")
                .asText("automatic");
        CardPolicy.Verdict verdict = CardPolicy.onCharge(
                card,
                new CardPolicy.Circumstances(
                        terms.offSession(),
                        PaymentMethods.isSetUp(method),
                        terms.authenticated(),
                        !asked.equals("automatic")));
        if (verdict.answer() != CardPolicy.Answer.APPROVED) {
            return verdict;
        }
        return faults.forNextCharge().map(CardPolicy.Verdict::declined).orElse(verdict);
    }

    private Optional<ObjectNode> approve(Change change, ObjectNode intent, ObjectNode method, Terms terms) {
        faults.forNextCapture().ifPresent(other -> misread(intent, other));
        ObjectNode charge = charges.approve(change, intent, method, terms.authenticated());
        boolean captured = charge.path("captured").asBoolean();
        long amount = intent.path("amount").asLong();
        intent.put("status", captured ? "succeeded" : "requires_capture")
                .put("amount_received", captured ? amount : 0)
                .put("amount_capturable", captured ? 0 : amount)
                .put("latest_charge", charge.path("id").asText())
                .putNull("last_payment_error")
                .putNull("next_action");
        keepForLater(change, intent, method);
        events.raise(
                change, captured ? "payment_intent.succeeded" : "payment_intent.amount_capturable_updated", intent);
        disputes.openIfCardDoes(change, charge, PaymentMethods.cardOf(method));
        return Optional.empty();
    }

    /** No real gateway does that; shops must notice all the same. */
    private static void misread(ObjectNode intent, Faults.Money other) {
        intent.put("amount", Math.max(1, intent.path("amount").asLong() + other.delta()));
        other.currency().ifPresent(currency -> intent.put("currency", currency));
    }

    private void keepForLater(Change change, ObjectNode intent, ObjectNode method) {
        String usage = intent.path("setup_future_usage").asText("");
        if (usage.equals("off_session")) {
            PaymentMethods.setUp(change, method);
        }
        ObjectNode now = change.edit(method);
        if (intent.path("setup_future_usage").isTextual()
                && intent.path("customer").isTextual()) {
            if (now.path("customer").isNull()) {
                paymentMethods.give(
                        change,
                        now,
                        Customers.named(change, intent.path("customer").asText()));
            }
        }
        PaymentMethods.spendUnlessKept(change, now);
    }

    private Optional<ObjectNode> authenticate(Change change, ObjectNode intent, ObjectNode method, Terms terms) {
        if (terms.refuseAction()) {
            return decline(change, intent, method, Decline.AUTHENTICATION_REQUIRED);
        }
        nextAction.request(intent, terms.returnUrl());
        events.raise(change, "payment_intent.requires_action", intent);
        return Optional.empty();
    }

    private Optional<ObjectNode> decline(Change change, ObjectNode intent, ObjectNode method, Decline decline) {
        ObjectNode charge = charges.decline(change, intent, method, decline);
        String chargeId = charge.path("id").asText();
        intent.put("latest_charge", chargeId);
        ObjectNode error = CardErrors.declined(decline, method).put("charge", chargeId);
        fail(change, intent, error);
        return Optional.of(error);
    }

    private void fail(Change change, ObjectNode intent, ObjectNode error) {
        intent.put("status", "requires_payment_method")
                .putNull("payment_method")
                .putNull("next_action")
                .set("last_payment_error", error);
        events.raise(change, "payment_intent.payment_failed", intent);
    }
}
