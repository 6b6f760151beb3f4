package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.sandbox.payment.TestCard.RefundOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** {@code /v1/refunds}: money back, whole or in part, never more than was taken. */
final class Refunds {
    static final String KIND = "refund";
    private static final String SETTLES_AS = "_settles_as";
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final Events events;

    Refunds(Ledger ledger, Events events) {
        this.ledger = ledger;
        this.events = events;
    }

    void routes(Router router) {
        router.post("/v1/refunds", this::create)
                .get("/v1/refunds", Refunds::list)
                .get("/v1/refunds/{id}", Refunds::retrieve)
                .post("/v1/refunds/{id}", this::update)
                .post("/v1/refunds/{id}/cancel", Refunds::cancel);
    }

    private Reply create(Call call, Change change) {
        Parameters parameters =
                call.params().allow("amount", "charge", "instructions_email", "metadata", "payment_intent", "reason");
        ObjectNode charge = change.edit(chargeOf(change, parameters));
        long refundable =
                charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
        if (refundable == 0) {
            throw StripeRefusal.invalid("Charge " + charge.path("id").asText() + " has already been refunded.")
                    .code("charge_already_refunded");
        }
        long amount = parameters.integer("amount").orElse(refundable);
        refuseAmount(amount, refundable, charge.path("currency").asText());
        ObjectNode refund = change.create(KIND, Ids.refund());
        refund.put("amount", amount).put("charge", charge.path("id").asText());
        refund.set("currency", charge.path("currency"));
        refund.set("payment_intent", charge.path("payment_intent"));
        parameters
                .choice("reason", "duplicate", "fraudulent", "requested_by_customer")
                .ifPresent(reason -> refund.put("reason", reason));
        Metadata.merge(parameters, refund);
        refund.put("balance_transaction", BalanceTransactions.ofRefund(change, refund, amount));
        settleLater(change, charge, refund);
        giveBack(charge, amount);
        events.raise(change, "refund.created", refund);
        events.raise(change, "charge.refunded", charge);
        return Expansion.reply(call, change, refund);
    }

    private static ObjectNode chargeOf(Change change, Parameters parameters) {
        if (parameters.has("charge") == parameters.has("payment_intent")) {
            throw StripeRefusal.invalid(
                    "One, and only one, of the following parameters must be provided: charge, payment_intent.");
        }
        if (parameters.has("charge")) {
            String id = parameters.requiredText("charge");
            return paid(
                    change.find(Charges.KIND, id).orElseThrow(() -> StripeRefusal.noSuch(Charges.KIND, id, "charge")),
                    id);
        }
        String id = parameters.requiredText("payment_intent");
        ObjectNode intent = change.find(PaymentIntents.KIND, id)
                .orElseThrow(() -> StripeRefusal.noSuch(PaymentIntents.KIND, id, "payment_intent"));
        return paid(
                change.find(Charges.KIND, intent.path("latest_charge").asText()).orElseThrow(() -> nothingPaid(id)),
                id);
    }

    private static ObjectNode paid(ObjectNode charge, String id) {
        if (!charge.path("captured").asBoolean()) {
            throw nothingPaid(id);
        }
        return charge;
    }

    private static StripeRefusal nothingPaid(String id) {
        return StripeRefusal.invalid(id + " does not have a successful charge to refund.")
                .code("charge_not_refundable");
    }

    private static void refuseAmount(long amount, long refundable, String currency) {
        if (amount < 1) {
            throw StripeRefusal.invalid("Invalid positive integer")
                    .code("parameter_invalid_integer")
                    .param("amount");
        }
        if (amount > refundable) {
            throw StripeRefusal.invalid("Refund amount (" + Texts.money(amount, currency, Locale.ENGLISH)
                            + ") is greater than unrefunded amount on charge ("
                            + Texts.money(refundable, currency, Locale.ENGLISH) + ")")
                    .param("amount");
        }
    }

    private static void giveBack(ObjectNode charge, long amount) {
        long refunded = charge.path("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", refunded)
                .put("refunded", refunded == charge.path("amount").asLong());
    }

    private static void settleLater(Change change, ObjectNode charge, ObjectNode refund) {
        RefundOutcome outcome = change.find(
                        PaymentMethods.KIND, charge.path("payment_method").asText())
                .map(PaymentMethods::cardOf)
                .map(TestCard::refundOutcome)
                .orElse(RefundOutcome.SUCCEEDS);
        if (outcome == RefundOutcome.SUCCEEDS) {
            return;
        }
        boolean succeeds = outcome == RefundOutcome.SUCCEEDS_LATER;
        refund.put("status", succeeds ? "pending" : "succeeded")
                .put(SETTLES_AS, succeeds ? "succeeded" : "failed")
                .put(DueWork.DUE_AT, change.now().plus(SETTLING).toEpochMilli());
    }

    /** The bank's late word on a refund. */
    void settle(String id) {
        ledger.change(change -> {
            change.find(KIND, id)
                    .filter(refund -> refund.has(SETTLES_AS))
                    .ifPresent(refund -> settle(change, change.edit(refund)));
            return null;
        });
    }

    private void settle(Change change, ObjectNode refund) {
        String status = refund.path(SETTLES_AS).asText();
        refund.remove(List.of(SETTLES_AS, DueWork.DUE_AT));
        refund.put("status", status);
        if (status.equals("failed")) {
            long amount = refund.path("amount").asLong();
            refund.put("failure_reason", "expired_or_canceled_card")
                    .put("failure_balance_transaction", BalanceTransactions.ofFailedRefund(change, refund, amount));
            change.find(Charges.KIND, refund.path("charge").asText())
                    .ifPresent(charge -> giveBack(change.edit(charge), -amount));
        }
        events.raise(change, "refund.updated", refund);
        if (status.equals("failed")) {
            events.raise(change, "refund.failed", refund);
        }
    }

    private Reply update(Call call, Change change) {
        Parameters parameters = call.params().allow("metadata");
        ObjectNode refund = change.edit(existing(change, call.id()));
        Metadata.merge(parameters, refund);
        events.raise(change, "refund.updated", refund);
        return Expansion.reply(call, change, refund);
    }

    private static Reply cancel(Call call, Change change) {
        ObjectNode refund = existing(change, call.id());
        throw StripeRefusal.invalid("You cannot cancel this refund because it has a status of "
                + refund.path("status").asText() + ". Only a refund that requires action can be canceled.");
    }

    private static Reply retrieve(Call call, Change change) {
        call.params().allow();
        return Expansion.reply(call, change, existing(change, call.id()));
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("charge", "payment_intent"));
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND)
                        .filter(refund -> Filter.matches(parameters, refund, "charge"))
                        .filter(refund -> Filter.matches(parameters, refund, "payment_intent")));
    }

    private static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id).orElseThrow(() -> StripeRefusal.notFound(KIND, id, "id"));
    }
}
