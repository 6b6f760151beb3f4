package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** {@code /v1/checkout/sessions}: a hosted page where a buyer pays, or leaves a card for later. */
final class CheckoutSessions {
    static final String KIND = "checkout.session";
    private static final String[] PARAMETERS = {
        "adaptive_pricing",
        "after_expiration",
        "allow_promotion_codes",
        "automatic_tax",
        "billing_address_collection",
        "branding_settings",
        "cancel_url",
        "client_reference_id",
        "consent_collection",
        "currency",
        "custom_fields",
        "custom_text",
        "customer",
        "customer_creation",
        "customer_email",
        "customer_update",
        "excluded_payment_method_types",
        "expires_at",
        "invoice_creation",
        "line_items",
        "locale",
        "metadata",
        "mode",
        "name_collection",
        "origin_context",
        "payment_intent_data",
        "payment_method_collection",
        "payment_method_configuration",
        "payment_method_data",
        "payment_method_options",
        "payment_method_types",
        "phone_number_collection",
        "return_url",
        "saved_payment_method_options",
        "setup_intent_data",
        "submit_type",
        "success_url",
        "ui_mode",
        "wallet_options"
    };

    private final Ledger ledger;
    private final CheckoutDraft draft;
    private final Events events;

    CheckoutSessions(Ledger ledger, CheckoutDraft draft, Events events) {
        this.ledger = ledger;
        this.draft = draft;
        this.events = events;
    }

    void routes(Router router) {
        router.post("/v1/checkout/sessions", this::create)
                .get("/v1/checkout/sessions", CheckoutSessions::list)
                .get("/v1/checkout/sessions/{id}", CheckoutSessions::retrieve)
                .post("/v1/checkout/sessions/{id}", CheckoutSessions::update)
                .get("/v1/checkout/sessions/{id}/line_items", CheckoutSessions::items)
                .post("/v1/checkout/sessions/{id}/expire", this::expire);
    }

    private Reply create(Call call, Change change) {
        return Expansion.reply(call, change, draft.create(change, call.params().allow(PARAMETERS)));
    }

    private static Reply update(Call call, Change change) {
        Parameters parameters = call.params().allow("metadata");
        ObjectNode session = change.edit(existing(change, call.id()));
        Metadata.merge(parameters, session);
        return Expansion.reply(call, change, session);
    }

    private Reply expire(Call call, Change change) {
        call.params().allow();
        ObjectNode session = change.edit(existing(change, call.id()));
        if (!isOpen(session)) {
            throw StripeRefusal.invalid("Only Checkout Sessions with a status in [\"open\"] can be expired. This"
                    + " Checkout Session has a status of \""
                    + session.path("status").asText() + "\".");
        }
        close(change, session);
        return Expansion.reply(call, change, session);
    }

    /** Closes a session whose time is over. */
    void expireDue(String id) {
        ledger.change(change -> {
            change.find(KIND, id)
                    .filter(CheckoutSessions::isOpen)
                    .filter(session -> session.path("expires_at").asLong()
                            <= change.now().plus(Duration.ofSeconds(1)).getEpochSecond())
                    .ifPresent(session -> close(change, change.edit(session)));
            return null;
        });
    }

    private void close(Change change, ObjectNode session) {
        session.put("status", "expired").putNull("url").remove(DueWork.DUE_AT);
        for (String kind : List.of(PaymentIntents.KIND, SetupIntents.KIND)) {
            change.find(kind, session.path(kind).asText())
                    .filter(intent -> !List.of("succeeded", "canceled")
                            .contains(intent.path("status").asText()))
                    .ifPresent(intent -> cancel(change, change.edit(intent)));
        }
        events.raise(change, "checkout.session.expired", session);
    }

    private void cancel(Change change, ObjectNode intent) {
        intent.put("status", "canceled").putNull("next_action");
        if (intent.has("canceled_at")) {
            intent.put("canceled_at", change.now().getEpochSecond()).put("cancellation_reason", "expired");
        }
        events.raise(change, intent.path("object").asText() + ".canceled", intent);
    }

    static boolean isOpen(ObjectNode session) {
        return session.path("status").asText().equals("open");
    }

    private static Reply retrieve(Call call, Change change) {
        call.params().allow();
        return Expansion.reply(call, change, existing(change, call.id()));
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters =
                call.params().allow(ListPage.parametersAnd("customer", "payment_intent", "status", "customer_details"));
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND)
                        .filter(session -> Filter.matches(parameters, session, "customer"))
                        .filter(session -> Filter.matches(parameters, session, "payment_intent"))
                        .filter(session -> Filter.matches(parameters, session, "status")));
    }

    private static Reply items(Call call, Change change) {
        existing(change, call.id());
        call.params().allow(ListPage.parametersAnd());
        return Reply.json(200, lineItems(change, call.id()));
    }

    /** What the session sells, as a list object. */
    static ObjectNode lineItems(Change change, String id) {
        List<ObjectNode> items = existing(change, id)
                .path("_line_items")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
        return ListPage.whole(items, "/v1/checkout/sessions/" + id + "/line_items");
    }

    static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id).orElseThrow(() -> StripeRefusal.notFound(KIND, id, "session"));
    }
}
