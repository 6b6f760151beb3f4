package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Which payment methods an intent takes, and which one it was given: the same for payments and setups. */
final class MethodChoice {
    private MethodChoice() {}

    /** Writes {@code payment_method_types}, or that methods are chosen automatically, which is the default. */
    static void types(Parameters parameters, ObjectNode intent) {
        List<String> types = parameters.texts("payment_method_types");
        if (!types.isEmpty()) {
            if (!types.contains("card")) {
                throw StripeRefusal.invalid("The payment method type provided is invalid: only card is supported here")
                        .param("payment_method_types");
            }
            ArrayNode kept = intent.putArray("payment_method_types");
            types.forEach(kept::add);
            return;
        }
        Optional<Parameters> automatic = parameters.group("automatic_payment_methods");
        if (automatic.flatMap(group -> group.flag("enabled")).orElse(true)) {
            String redirects = automatic
                    .flatMap(group -> group.choice("allow_redirects", "always", "never"))
                    .orElse("always");
            intent.putObject("automatic_payment_methods")
                    .put("allow_redirects", redirects)
                    .put("enabled", true);
        }
    }

    /** Takes the payment method that the parameters name or describe, if it may be used for this payer. */
    static void take(Change change, Parameters parameters, ObjectNode intent) {
        Optional<ObjectNode> chosen = parameters
                .group("payment_method_data")
                .map(data -> PaymentMethods.create(change, data))
                .or(() -> parameters.text("payment_method").map(id -> PaymentMethods.named(change, id)));
        chosen.ifPresent(method -> {
            refuseForeign(method, intent);
            intent.put("payment_method", method.path("id").asText()).put("status", "requires_confirmation");
        });
    }

    static void customer(Change change, Parameters parameters, ObjectNode intent) {
        parameters.text("customer").ifPresent(id -> {
            Customers.named(change, id);
            intent.put("customer", id);
        });
    }

    /** Writes whether 3-D Secure is asked for beyond what the card demands. */
    static void cardOptions(Parameters parameters, ObjectNode intent) {
        parameters
                .group("payment_method_options")
                .flatMap(options -> options.group("card"))
                .flatMap(card -> card.choice("request_three_d_secure", "any", "automatic", "challenge"))
                .ifPresent(wanted -> intent.withObjectProperty("payment_method_options")
                        .withObjectProperty("card")
                        .put("request_three_d_secure", wanted));
    }

    /** Some automatic methods lead away from the shop, so it must say where back is. */
    static void requireReturnUrl(ObjectNode intent, Optional<String> returnUrl) {
        boolean mayRedirect = intent.path("automatic_payment_methods")
                .path("allow_redirects")
                .asText("")
                .equals("always");
        if (mayRedirect && returnUrl.isEmpty()) {
            throw StripeRefusal.invalid("This intent is configured to accept payment methods enabled in your Dashboard."
                    + " Because some of these payment methods might redirect your customer off of your page, you must"
                    + " provide a `return_url`. If you don't want to accept redirect-based payment methods, set"
                    + " `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]`"
                    + " to `never` when creating Setup Intents and Payment Intents.");
        }
    }

    /** Refuses what only makes sense together with {@code confirm}. */
    static void refuseUnlessConfirming(Parameters parameters, String... names) {
        if (parameters.flag("confirm").orElse(false)) {
            return;
        }
        for (String name : names) {
            if (parameters.has(name)) {
                throw StripeRefusal.invalid("You can only pass `" + name + "` when `confirm` is set to true.")
                        .param(name);
            }
        }
    }

    private static void refuseForeign(ObjectNode method, ObjectNode intent) {
        PaymentMethods.refuseSpent(method);
        if (method.path("customer").isNull()) {
            return;
        }
        String id = method.path("id").asText();
        if (intent.path("customer").isNull()) {
            throw StripeRefusal.invalid("The payment method supplied (" + id + ") belongs to a customer. Please include"
                            + " the Customer in the `customer` parameter.")
                    .param("payment_method");
        }
        if (!method.path("customer").equals(intent.path("customer"))) {
            throw StripeRefusal.invalid("The customer does not have a payment method with the ID " + id
                            + ". The payment method must be attached to the customer.")
                    .param("payment_method");
        }
    }
}
