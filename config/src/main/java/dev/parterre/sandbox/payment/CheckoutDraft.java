package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Makes a checkout session of its parameters. */
final class CheckoutDraft {
    static final String PATH = "/hosted/checkout/";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(30);

    private final SetupIntents setupIntents;
    private final Supplier<URI> base;

    CheckoutDraft(SetupIntents setupIntents, Supplier<URI> base) {
        this.setupIntents = setupIntents;
        this.base = base;
    }

    ObjectNode create(Change change, Parameters parameters) {
        ObjectNode session = change.create(CheckoutSessions.KIND, Ids.checkoutSession());
        String mode = parameters
                .choice("mode", "payment", "setup", "subscription")
                .orElseThrow(() -> StripeRefusal.missing("mode"));
        refuseUnsupported(parameters, mode);
        session.put("mode", mode)
                .put("success_url", parameters.requiredText("success_url"))
                .put("cancel_url", parameters.text("cancel_url").orElse(null))
                .put("url", base.get() + PATH + session.path("id").asText());
        texts(parameters, session);
        expiry(change, parameters, session);
        payer(change, parameters, session);
        Metadata.merge(parameters, session);
        if (mode.equals("payment")) {
            payment(parameters, session);
        } else {
            setup(change, parameters, session);
        }
        return session;
    }

    private static void refuseUnsupported(Parameters parameters, String mode) {
        if (mode.equals("subscription")) {
            throw StripeRefusal.invalid("This sandbox does not sell subscriptions.")
                    .param("mode");
        }
        if (!parameters.text("ui_mode").orElse("hosted_page").startsWith("hosted")) {
            throw StripeRefusal.invalid("This sandbox has hosted pages only.").param("ui_mode");
        }
    }

    private static void texts(Parameters parameters, ObjectNode session) {
        for (String text : new String[] {"client_reference_id", "locale", "submit_type", "customer_email"}) {
            parameters.text(text).ifPresent(value -> session.put(text, value));
        }
        List<String> types = parameters.texts("payment_method_types");
        if (!types.isEmpty() && !types.contains("card")) {
            throw StripeRefusal.invalid("The payment method type provided is invalid: only card is supported here")
                    .param("payment_method_types");
        }
    }

    private static void expiry(Change change, Parameters parameters, ObjectNode session) {
        Instant expires = parameters
                .integer("expires_at")
                .map(Instant::ofEpochSecond)
                .orElse(change.now().plus(LIFE));
        // a minute of tolerance: the shop's clock is not ours
        Instant earliest = change.now().plus(SHORTEST_LIFE).minusSeconds(60);
        Instant latest = change.now().plus(LIFE).plusSeconds(60);
        if (expires.isBefore(earliest) || expires.isAfter(latest)) {
            throw StripeRefusal.invalid(
                            "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session"
                                    + " creation.")
                    .param("expires_at");
        }
        session.put("expires_at", expires.getEpochSecond())
                .put(DueWork.DUE_AT, expires.plusSeconds(1).toEpochMilli());
    }

    private static void payer(Change change, Parameters parameters, ObjectNode session) {
        MethodChoice.customer(change, parameters, session);
        if (session.path("customer").isTextual() && parameters.has("customer_email")) {
            throw StripeRefusal.invalid("You may only specify one of these parameters: customer, customer_email.");
        }
        String creation =
                parameters.choice("customer_creation", "always", "if_required").orElse("if_required");
        if (session.path("customer").isNull()) {
            session.put("customer_creation", creation);
        }
    }

    private static void payment(Parameters parameters, ObjectNode session) {
        CheckoutLines.write(parameters, session);
        parameters.group("payment_intent_data").ifPresent(data -> {
            data.allow(
                    "capture_method",
                    "description",
                    "metadata",
                    "receipt_email",
                    "setup_future_usage",
                    "shipping",
                    "statement_descriptor",
                    "statement_descriptor_suffix",
                    "transfer_group");
            session.set("_payment_intent_data", data.tree());
        });
    }

    private void setup(Change change, Parameters parameters, ObjectNode session) {
        ObjectNode data = parameters
                .group("setup_intent_data")
                .map(group -> group.allow("description", "metadata").tree().deepCopy())
                .orElseGet(Json::object);
        parameters.text("customer").ifPresent(id -> data.put("customer", id));
        data.putArray("payment_method_types").add("card");
        ObjectNode intent = setupIntents.begin(change, Parameters.of(data));
        session.put("setup_intent", intent.path("id").asText()).put("payment_status", "no_payment_required");
        if (parameters.has("currency")) {
            session.put("currency", Currencies.of(parameters, "currency"));
        }
    }
}
