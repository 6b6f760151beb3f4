package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code /v1/payment_intents}: a sum to be paid, from the wish to the money. */
final class PaymentIntents {
    static final String KIND = "payment_intent";
    private static final List<String> CANCELABLE = List.of(
            "requires_payment_method", "requires_capture", "requires_confirmation", "requires_action", "processing");
    private static final List<String> CONFIRMABLE =
            List.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final String[] CONFIRM_PARAMETERS = {
        "capture_method", "error_on_requires_action", "mandate_data", "off_session", "payment_method",
        "payment_method_data", "payment_method_options", "payment_method_types", "radar_options", "receipt_email",
        "return_url", "setup_future_usage", "shipping", "use_stripe_sdk", "client_secret"
    };

    private final PaymentConfirmation confirmation;
    private final Charges charges;
    private final Events events;

    PaymentIntents(PaymentConfirmation confirmation, Charges charges, Events events) {
        this.confirmation = confirmation;
        this.charges = charges;
        this.events = events;
    }

    void routes(Router router) {
        router.post("/v1/payment_intents", this::create)
                .get("/v1/payment_intents", PaymentIntents::list)
                .get("/v1/payment_intents/{id}", PaymentIntents::retrieve)
                .post("/v1/payment_intents/{id}", this::update)
                .post("/v1/payment_intents/{id}/confirm", this::confirm)
                .post("/v1/payment_intents/{id}/capture", this::capture)
                .post("/v1/payment_intents/{id}/cancel", this::cancel);
    }

    private Reply create(Call call, Change change) {
        Parameters parameters = call.params();
        ObjectNode intent = PaymentIntentDraft.create(change, parameters);
        events.raise(change, "payment_intent.created", intent);
        if (parameters.flag("confirm").orElse(false)) {
            return confirm(call, change, intent);
        }
        return Expansion.reply(call, change, intent);
    }

    private Reply update(Call call, Change change) {
        ObjectNode intent = change.edit(existing(change, call.id()));
        PaymentIntentDraft.update(change, call.params(), intent);
        return Expansion.reply(call, change, intent);
    }

    private Reply confirm(Call call, Change change) {
        Parameters parameters = call.params().allow(CONFIRM_PARAMETERS);
        ObjectNode intent = change.edit(existing(change, call.id()));
        refuseUnless(CONFIRMABLE, intent, "confirm", "confirmed");
        MethodChoice.take(change, parameters, intent);
        PaymentIntentDraft.write(parameters, intent);
        return confirm(call, change, intent);
    }

    private Reply confirm(Call call, Change change, ObjectNode intent) {
        Parameters parameters = call.params();
        if (intent.path("payment_method").isNull()) {
            throw StripeRefusal.invalid("You cannot confirm this PaymentIntent because it's missing a payment method."
                            + " You can either update the PaymentIntent with a payment method and then confirm it"
                            + " again, or confirm it again directly with a payment method.")
                    .code("payment_intent_unexpected_state")
                    .with(intent);
        }
        PaymentConfirmation.Terms terms = new PaymentConfirmation.Terms(
                offSession(parameters),
                false,
                parameters.text("return_url"),
                parameters.flag("error_on_requires_action").orElse(false));
        if (!terms.offSession() && !terms.refuseAction()) {
            // off session nobody is there to be led away
            MethodChoice.requireReturnUrl(intent, terms.returnUrl());
        }
        Optional<ObjectNode> error = confirmation.confirm(change, intent, terms);
        return error.map(e -> CardErrors.reply(e, intent)).orElseGet(() -> Expansion.reply(call, change, intent));
    }

    private static boolean offSession(Parameters parameters) {
        String value = parameters.text("off_session").orElse("false");
        return value.equals("one_off")
                || value.equals("recurring")
                || parameters.flag("off_session").orElse(false);
    }

    private Reply capture(Call call, Change change) {
        Parameters parameters = call.params()
                .allow("amount_to_capture", "metadata", "statement_descriptor", "statement_descriptor_suffix");
        ObjectNode intent = change.edit(existing(change, call.id()));
        refuseUnless(List.of("requires_capture"), intent, "capture", "captured");
        long capturable = intent.path("amount_capturable").asLong();
        long amount = parameters.integer("amount_to_capture").orElse(capturable);
        if (amount < 1 || amount > capturable) {
            throw StripeRefusal.invalid("Amount to capture is greater than the remaining capturable amount.")
                    .code(amount < 1 ? "amount_too_small" : "amount_too_large")
                    .param("amount_to_capture");
        }
        Metadata.merge(parameters, intent);
        charges.capture(change, chargeOf(change, intent), amount);
        intent.put("status", "succeeded").put("amount_received", amount).put("amount_capturable", 0);
        events.raise(change, "payment_intent.succeeded", intent);
        return Expansion.reply(call, change, intent);
    }

    private Reply cancel(Call call, Change change) {
        Parameters parameters = call.params().allow("cancellation_reason");
        Optional<String> reason = parameters.choice(
                "cancellation_reason", "duplicate", "fraudulent", "requested_by_customer", "abandoned");
        ObjectNode intent = change.edit(existing(change, call.id()));
        refuseUnless(CANCELABLE, intent, "cancel", "canceled");
        if (intent.path("status").asText().equals("requires_capture")) {
            charges.release(change, chargeOf(change, intent));
        }
        cancel(change, intent, reason.orElse(null));
        return Expansion.reply(call, change, intent);
    }

    private void cancel(Change change, ObjectNode intent, String reason) {
        intent.put("status", "canceled")
                .put("canceled_at", change.now().getEpochSecond())
                .put("cancellation_reason", reason)
                .put("amount_capturable", 0)
                .putNull("next_action");
        events.raise(change, "payment_intent.canceled", intent);
    }

    private static Reply retrieve(Call call, Change change) {
        call.params().allow("client_secret");
        return Expansion.reply(call, change, existing(change, call.id()));
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("customer"));
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND).filter(intent -> Filter.matches(parameters, intent, "customer")));
    }

    private static ObjectNode chargeOf(Change change, ObjectNode intent) {
        return change.find(Charges.KIND, intent.path("latest_charge").asText()).orElseThrow();
    }

    private static void refuseUnless(List<String> allowed, ObjectNode intent, String verb, String participle) {
        String status = intent.path("status").asText();
        if (!allowed.contains(status)) {
            throw StripeRefusal.invalid("You cannot " + verb + " this PaymentIntent because it has a status of "
                            + status
                            + ". Only a PaymentIntent with one of the following statuses may be " + participle + ": "
                            + String.join(", ", allowed) + ".")
                    .code("payment_intent_unexpected_state")
                    .with(intent);
        }
    }

    private static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id).orElseThrow(() -> StripeRefusal.notFound(KIND, id, "intent"));
    }
}
