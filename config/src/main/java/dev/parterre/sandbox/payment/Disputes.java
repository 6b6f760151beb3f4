package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code /v1/disputes}: a cardholder's bank takes a payment back, or asks about it, until evidence decides. */
final class Disputes {
    static final String KIND = "dispute";
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(9);
    /** The words by which Stripe's test mode decides a dispute. */
    private static final String WINNING = "winning_evidence";

    private static final String LOSING = "losing_evidence";
    private static final List<String> OVER = List.of("won", "lost", "warning_closed");

    private final Events events;

    Disputes(Events events) {
        this.events = events;
    }

    void routes(Router router) {
        router.get("/v1/disputes", Disputes::list)
                .get("/v1/disputes/{id}", Disputes::retrieve)
                .post("/v1/disputes/{id}", this::update)
                .post("/v1/disputes/{id}/close", this::accept);
    }

    void controls(Router router) {
        router.post(ControlApi.PATH + "/disputes", this::openByHand)
                .post(ControlApi.PATH + "/disputes/close", this::closeByHand);
    }

    /** Some test cards dispute what they have just paid. */
    void openIfCardDoes(Change change, ObjectNode charge, TestCard card) {
        card.dispute().ifPresent(dispute -> open(change, charge, dispute.reason(), dispute.inquiry()));
    }

    private ObjectNode open(Change change, ObjectNode charge, String reason, boolean inquiry) {
        ObjectNode disputed = change.edit(charge).put("disputed", true);
        ObjectNode dispute = change.create(KIND, Ids.of("dp"));
        dispute.put("amount", disputed.path("amount_captured").asLong())
                .put("charge", disputed.path("id").asText())
                .put("reason", reason)
                .put("status", inquiry ? "warning_needs_response" : "needs_response")
                .put("is_charge_refundable", inquiry);
        dispute.set("currency", disputed.path("currency"));
        dispute.set("payment_intent", disputed.path("payment_intent"));
        dispute.withObjectProperty("evidence_details")
                .put("due_by", change.now().plus(TIME_TO_ANSWER).getEpochSecond());
        events.raise(change, "charge.dispute.created", dispute);
        if (!inquiry) {
            move(change, dispute, -dispute.path("amount").asLong(), BalanceTransactions.DISPUTE_FEE);
            events.raise(change, "charge.dispute.funds_withdrawn", dispute);
        }
        return dispute;
    }

    private static void move(Change change, ObjectNode dispute, long amount, long fee) {
        ArrayNode moved = dispute.withArrayProperty("balance_transactions");
        String id = BalanceTransactions.ofDispute(change, dispute, amount, fee);
        change.find(BalanceTransactions.KIND, id).ifPresent(moved::add);
    }

    private void close(Change change, ObjectNode dispute, boolean won) {
        boolean inquiry = dispute.path("status").asText().startsWith("warning_");
        dispute.put("status", inquiry ? "warning_closed" : won ? "won" : "lost").put("is_charge_refundable", won);
        if (won && !inquiry) {
            move(change, dispute, dispute.path("amount").asLong(), 0);
            events.raise(change, "charge.dispute.funds_reinstated", dispute);
        }
        events.raise(change, "charge.dispute.closed", dispute);
    }

    private Reply update(Call call, Change change) {
        Parameters parameters = call.params().allow("evidence", "metadata", "submit");
        ObjectNode dispute = change.edit(open(change, call.id()));
        Metadata.merge(parameters, dispute);
        Optional<String> words = parameters.group("evidence").flatMap(evidence -> evidence.text("uncategorized_text"));
        words.ifPresent(text -> {
            dispute.withObjectProperty("evidence").put("uncategorized_text", text);
            dispute.withObjectProperty("evidence_details").put("has_evidence", true);
        });
        if (words.isPresent() && parameters.flag("submit").orElse(true)) {
            submit(change, dispute, words.get());
        }
        return Expansion.reply(call, change, dispute);
    }

    private void submit(Change change, ObjectNode dispute, String words) {
        dispute.withObjectProperty("evidence_details").put("submission_count", 1);
        if (words.equals(WINNING) || words.equals(LOSING)) {
            close(change, dispute, words.equals(WINNING));
        } else {
            boolean inquiry = dispute.path("status").asText().startsWith("warning_");
            dispute.put("status", inquiry ? "warning_under_review" : "under_review");
            events.raise(change, "charge.dispute.updated", dispute);
        }
    }

    /** The shop does not contest it. */
    private Reply accept(Call call, Change change) {
        call.params().allow();
        ObjectNode dispute = change.edit(open(change, call.id()));
        close(change, dispute, false);
        return Expansion.reply(call, change, dispute);
    }

    private Reply openByHand(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("payment_intent", "reason", "inquiry");
        ObjectNode intent = intent(change, parameters.text("payment_intent"));
        ObjectNode charge = change.find(
                        Charges.KIND, intent.path("latest_charge").asText())
                .filter(found -> found.path("captured").asBoolean())
                .filter(found -> !found.path("disputed").asBoolean())
                .orElseThrow(() -> StripeRefusal.invalid("There is no charge of it that could be disputed."));
        ObjectNode dispute = open(
                change,
                charge,
                parameters.text("reason").orElse("fraudulent"),
                parameters.flag("inquiry").orElse(false));
        return ControlApi.done(call, Rendering.visible(dispute));
    }

    /** The named one, else the latest that was paid. */
    private static ObjectNode intent(Change change, Optional<String> id) {
        return id.map(name -> change.find(PaymentIntents.KIND, name))
                .orElseGet(() -> change.newestFirst(PaymentIntents.KIND)
                        .filter(intent -> intent.path("status").asText().equals("succeeded"))
                        .findFirst())
                .orElseThrow(() -> StripeRefusal.noSuch(PaymentIntents.KIND, id.orElse("latest"), "payment_intent"));
    }

    private Reply closeByHand(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("dispute", "status");
        Optional<String> name = parameters.text("dispute");
        ObjectNode dispute = name.map(id -> open(change, id)).orElseGet(() -> change.newestFirst(KIND)
                .filter(each -> !OVER.contains(each.path("status").asText()))
                .findFirst()
                .orElseThrow(() -> StripeRefusal.invalid("No dispute is open.")));
        close(
                change,
                change.edit(dispute),
                parameters.choice("status", "won", "lost").orElse("won").equals("won"));
        return ControlApi.done(call, Rendering.visible(change.edit(dispute)));
    }

    private static ObjectNode open(Change change, String id) {
        ObjectNode dispute = existing(change, id);
        if (OVER.contains(dispute.path("status").asText())) {
            throw StripeRefusal.invalid("This dispute is already closed");
        }
        return dispute;
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
                        .filter(dispute -> Filter.matches(parameters, dispute, "charge"))
                        .filter(dispute -> Filter.matches(parameters, dispute, "payment_intent")));
    }

    private static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id).orElseThrow(() -> StripeRefusal.notFound(KIND, id, "dispute"));
    }
}
