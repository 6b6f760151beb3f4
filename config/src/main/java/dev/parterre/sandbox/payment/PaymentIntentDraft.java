package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the parameters of a payment intent into it, before it is confirmed. */
final class PaymentIntentDraft {
    private static final List<String> AMOUNT_OPEN =
            List.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final String[] CONFIRM_ONLY = {
        "off_session", "return_url", "error_on_requires_action", "mandate_data"
    };
    private static final String[] TEXTS = {
        "description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix", "transfer_group"
    };
    private static final String[] CREATE_PARAMETERS = {
        "amount",
        "amount_details",
        "automatic_payment_methods",
        "capture_method",
        "confirm",
        "confirmation_method",
        "currency",
        "customer",
        "description",
        "error_on_requires_action",
        "excluded_payment_method_types",
        "mandate_data",
        "metadata",
        "off_session",
        "payment_details",
        "payment_method",
        "payment_method_configuration",
        "payment_method_data",
        "payment_method_options",
        "payment_method_types",
        "radar_options",
        "receipt_email",
        "return_url",
        "setup_future_usage",
        "shipping",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_group",
        "use_stripe_sdk"
    };
    private static final String[] UPDATE_PARAMETERS = {
        "amount",
        "capture_method",
        "currency",
        "customer",
        "description",
        "metadata",
        "payment_method",
        "payment_method_data",
        "payment_method_options",
        "payment_method_types",
        "receipt_email",
        "setup_future_usage",
        "shipping",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_group"
    };

    private PaymentIntentDraft() {}

    static ObjectNode create(Change change, Parameters parameters) {
        parameters.allow(CREATE_PARAMETERS);
        MethodChoice.refuseUnlessConfirming(parameters, CONFIRM_ONLY);
        ObjectNode intent = change.create(PaymentIntents.KIND, Ids.paymentIntent());
        intent.put("client_secret", Ids.secretOf(intent.path("id").asText()));
        long amount = parameters.requiredInteger("amount");
        String currency = Currencies.of(parameters, "currency");
        intent.put("amount", Currencies.chargeable(amount, currency, "amount")).put("currency", currency);
        parameters
                .choice("confirmation_method", "automatic", "manual")
                .ifPresent(method -> intent.put("confirmation_method", method));
        MethodChoice.types(parameters, intent);
        MethodChoice.customer(change, parameters, intent);
        write(parameters, intent);
        MethodChoice.take(change, parameters, intent);
        return intent;
    }

    static void update(Change change, Parameters parameters, ObjectNode intent) {
        parameters.allow(UPDATE_PARAMETERS);
        boolean money = parameters.has("amount") || parameters.has("currency");
        if (money && !AMOUNT_OPEN.contains(intent.path("status").asText())) {
            throw StripeRefusal.invalid("This PaymentIntent's amount could not be updated because it has a status of "
                            + intent.path("status").asText() + ".")
                    .code("payment_intent_unexpected_state")
                    .with(intent);
        }
        if (money) {
            String currency = parameters.has("currency")
                    ? Currencies.of(parameters, "currency")
                    : intent.path("currency").asText();
            long amount =
                    parameters.integer("amount").orElse(intent.path("amount").asLong());
            intent.put("amount", Currencies.chargeable(amount, currency, "amount"))
                    .put("currency", currency);
        }
        MethodChoice.customer(change, parameters, intent);
        write(parameters, intent);
        MethodChoice.take(change, parameters, intent);
    }

    /** Writes what may be given at creation, update and confirmation alike. */
    static void write(Parameters parameters, ObjectNode intent) {
        for (String text : TEXTS) {
            if (parameters.has(text)) {
                intent.put(text, parameters.text(text).orElse(null));
            }
        }
        parameters
                .choice("capture_method", "automatic", "automatic_async", "manual")
                .ifPresent(method -> intent.put("capture_method", method));
        parameters
                .choice("setup_future_usage", "off_session", "on_session")
                .ifPresent(usage -> intent.put("setup_future_usage", usage));
        parameters.group("shipping").ifPresent(shipping -> intent.set("shipping", shipping.tree()));
        MethodChoice.cardOptions(parameters, intent);
        Metadata.merge(parameters, intent);
    }
}
