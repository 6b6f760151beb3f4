package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code /v1/setup_intents}: a card to be kept for later charges. */
final class SetupIntents {
    static final String KIND = "setup_intent";
    private static final List<String> OPEN =
            List.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final String[] CREATE_PARAMETERS = {
        "attach_to_self",
        "automatic_payment_methods",
        "confirm",
        "customer",
        "description",
        "excluded_payment_method_types",
        "flow_directions",
        "mandate_data",
        "metadata",
        "payment_method",
        "payment_method_configuration",
        "payment_method_data",
        "payment_method_options",
        "payment_method_types",
        "return_url",
        "single_use",
        "usage",
        "use_stripe_sdk"
    };
    private static final String[] UPDATE_PARAMETERS = {
        "customer",
        "description",
        "flow_directions",
        "metadata",
        "payment_method",
        "payment_method_data",
        "payment_method_options",
        "payment_method_types"
    };

    private final SetupConfirmation confirmation;
    private final Events events;

    SetupIntents(SetupConfirmation confirmation, Events events) {
        this.confirmation = confirmation;
        this.events = events;
    }

    void routes(Router router) {
        router.post("/v1/setup_intents", this::create)
                .get("/v1/setup_intents", SetupIntents::list)
                .get("/v1/setup_intents/{id}", SetupIntents::retrieve)
                .post("/v1/setup_intents/{id}", this::update)
                .post("/v1/setup_intents/{id}/confirm", this::confirm)
                .post("/v1/setup_intents/{id}/cancel", this::cancel);
    }

    /** A new setup intent of these parameters. */
    ObjectNode begin(Change change, Parameters parameters) {
        ObjectNode intent = change.create(KIND, Ids.setupIntent());
        intent.put("client_secret", Ids.secretOf(intent.path("id").asText()));
        MethodChoice.types(parameters, intent);
        parameters.choice("usage", "off_session", "on_session").ifPresent(usage -> intent.put("usage", usage));
        write(change, parameters, intent);
        events.raise(change, "setup_intent.created", intent);
        return intent;
    }

    private Reply create(Call call, Change change) {
        Parameters parameters = call.params().allow(CREATE_PARAMETERS);
        MethodChoice.refuseUnlessConfirming(parameters, "return_url", "mandate_data");
        ObjectNode intent = begin(change, parameters);
        if (parameters.flag("confirm").orElse(false)) {
            return confirm(call, change, intent);
        }
        return Expansion.reply(call, change, intent);
    }

    private Reply update(Call call, Change change) {
        Parameters parameters = call.params().allow(UPDATE_PARAMETERS);
        ObjectNode intent = change.edit(existing(change, call.id()));
        write(change, parameters, intent);
        return Expansion.reply(call, change, intent);
    }

    private static void write(Change change, Parameters parameters, ObjectNode intent) {
        MethodChoice.customer(change, parameters, intent);
        parameters.text("description").ifPresent(text -> intent.put("description", text));
        MethodChoice.cardOptions(parameters, intent);
        Metadata.merge(parameters, intent);
        if (parameters.has("payment_method") || parameters.has("payment_method_data")) {
            refuseUnlessOpen(intent, "update", "updated");
            MethodChoice.take(change, parameters, intent);
        }
    }

    private Reply confirm(Call call, Change change) {
        Parameters parameters = call.params()
                .allow(
                        "mandate_data",
                        "payment_method",
                        "payment_method_data",
                        "payment_method_options",
                        "return_url",
                        "use_stripe_sdk",
                        "client_secret");
        ObjectNode intent = change.edit(existing(change, call.id()));
        refuseUnlessOpen(intent, "confirm", "confirmed");
        MethodChoice.take(change, parameters, intent);
        return confirm(call, change, intent);
    }

    private Reply confirm(Call call, Change change, ObjectNode intent) {
        if (intent.path("payment_method").isNull()) {
            throw StripeRefusal.invalid("You cannot confirm this SetupIntent because it's missing a payment method.")
                    .code("setup_intent_unexpected_state")
                    .with(intent);
        }
        Optional<String> returnUrl = call.params().text("return_url");
        MethodChoice.requireReturnUrl(intent, returnUrl);
        Optional<ObjectNode> error = confirmation.confirm(change, intent, false, returnUrl);
        return error.map(e -> CardErrors.reply(e, intent)).orElseGet(() -> Expansion.reply(call, change, intent));
    }

    private Reply cancel(Call call, Change change) {
        Parameters parameters = call.params().allow("cancellation_reason");
        Optional<String> reason =
                parameters.choice("cancellation_reason", "abandoned", "duplicate", "requested_by_customer");
        ObjectNode intent = change.edit(existing(change, call.id()));
        refuseUnlessOpen(intent, "cancel", "canceled");
        intent.put("status", "canceled")
                .put("cancellation_reason", reason.orElse(null))
                .putNull("next_action");
        events.raise(change, "setup_intent.canceled", intent);
        return Expansion.reply(call, change, intent);
    }

    private static Reply retrieve(Call call, Change change) {
        call.params().allow("client_secret");
        return Expansion.reply(call, change, existing(change, call.id()));
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("customer", "payment_method"));
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND)
                        .filter(intent -> Filter.matches(parameters, intent, "customer"))
                        .filter(intent -> Filter.matches(parameters, intent, "payment_method")));
    }

    private static void refuseUnlessOpen(ObjectNode intent, String verb, String participle) {
        String status = intent.path("status").asText();
        if (!OPEN.contains(status)) {
            throw StripeRefusal.invalid("You cannot " + verb + " this SetupIntent because it has a status of " + status
                            + ". Only a SetupIntent with one of the following statuses may be " + participle + ": "
                            + String.join(", ", OPEN) + ".")
                    .code("setup_intent_unexpected_state")
                    .with(intent);
        }
    }

    private static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id).orElseThrow(() -> StripeRefusal.notFound("setupintent", id, "intent"));
    }
}
