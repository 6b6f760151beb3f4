package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /v1/charges}: each attempt to take money, the ones that failed too. */
final class Charges {
    static final String KIND = "charge";

    private final Events events;

    Charges(Events events) {
        this.events = events;
    }

    void routes(Router router) {
        router.get("/v1/charges", Charges::list)
                .get("/v1/charges/{id}", Charges::retrieve)
                .post("/v1/charges/{id}", this::update)
                .get("/v1/charges/{id}/refunds", Charges::refunds);
    }

    /** The issuer said yes: the money is taken, or set aside until captured. */
    ObjectNode approve(Change change, ObjectNode intent, ObjectNode method, boolean authenticated) {
        ObjectNode charge = begin(change, intent, method, authenticated);
        if (intent.path("capture_method").asText().startsWith("automatic")) {
            take(change, charge, charge.path("amount").asLong());
        }
        events.raise(change, "charge.succeeded", charge);
        return charge;
    }

    ObjectNode decline(Change change, ObjectNode intent, ObjectNode method, Decline decline) {
        ObjectNode charge = begin(change, intent, method, false);
        boolean blocked = decline.networkCode() == null;
        charge.put("paid", false)
                .put("status", "failed")
                .put("failure_code", decline.code())
                .put("failure_message", decline.message());
        charge.withObjectProperty("outcome")
                .put("advice_code", decline.advice())
                .put("network_decline_code", decline.networkCode())
                .put("network_status", blocked ? "not_sent_to_network" : "declined_by_network")
                .put("reason", blocked ? "highest_risk_level" : decline.declineCode())
                .put("risk_level", blocked ? "highest" : "normal")
                .put("seller_message", "The bank returned the decline code `" + decline.declineCode() + "`.")
                .put("type", blocked ? "blocked" : "issuer_declined");
        events.raise(change, "charge.failed", charge);
        return charge;
    }

    /** Takes the amount that was set aside; what is not taken is given back. */
    void capture(Change change, ObjectNode charge, long amount) {
        ObjectNode taken = change.edit(charge);
        take(change, taken, amount);
        taken.put("amount_refunded", taken.path("amount").asLong() - amount);
        events.raise(change, "charge.captured", taken);
    }

    /** Gives back what was set aside and not taken. */
    void release(Change change, ObjectNode charge) {
        ObjectNode released = change.edit(charge);
        released.put("refunded", true)
                .put("amount_refunded", released.path("amount").asLong());
        events.raise(change, "charge.refunded", released);
    }

    private static void take(Change change, ObjectNode charge, long amount) {
        charge.put("captured", true).put("amount_captured", amount);
        charge.put("balance_transaction", BalanceTransactions.ofCharge(change, charge, amount));
    }

    private static ObjectNode begin(Change change, ObjectNode intent, ObjectNode method, boolean authenticated) {
        ObjectNode charge = change.create(KIND, Ids.charge());
        for (String same : new String[] {
            "amount",
            "currency",
            "customer",
            "description",
            "receipt_email",
            "statement_descriptor",
            "shipping",
            "statement_descriptor_suffix",
            "transfer_group"
        }) {
            charge.set(same, intent.path(same));
        }
        charge.put("payment_intent", intent.path("id").asText())
                .put("payment_method", method.path("id").asText());
        charge.set("metadata", intent.path("metadata").deepCopy());
        charge.set("billing_details", method.path("billing_details").deepCopy());
        charge.set("payment_method_details", ChargedCard.details(charge, method, authenticated));
        return charge;
    }

    private static Reply retrieve(Call call, Change change) {
        return Expansion.reply(call, change, existing(change, call.id()));
    }

    private Reply update(Call call, Change change) {
        Parameters parameters = call.params().allow("description", "metadata", "receipt_email", "transfer_group");
        ObjectNode charge = change.edit(existing(change, call.id()));
        parameters.text("description").ifPresent(text -> charge.put("description", text));
        parameters.text("receipt_email").ifPresent(text -> charge.put("receipt_email", text));
        Metadata.merge(parameters, charge);
        events.raise(change, "charge.updated", charge);
        return Expansion.reply(call, change, charge);
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("customer", "payment_intent"));
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND)
                        .filter(charge -> Filter.matches(parameters, charge, "customer"))
                        .filter(charge -> Filter.matches(parameters, charge, "payment_intent")));
    }

    private static Reply refunds(Call call, Change change) {
        existing(change, call.id());
        call.params().allow(ListPage.parametersAnd());
        return ListPage.reply(call, change, change.newestFirst(Refunds.KIND).filter(refund -> call.id()
                .equals(refund.path("charge").asText())));
    }

    private static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id).orElseThrow(() -> StripeRefusal.notFound(KIND, id, "id"));
    }
}
