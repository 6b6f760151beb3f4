package dev.parterre.payment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Writes down an event of the gateway and what it says. The event is ticked off last, so that one whose work was interrupted works when
 * it comes again. Money of which we know nothing is somebody's, and staff are shown it.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRED)
class EventRecords {

    private static final String PAYMENT = "payment_intent.";
    private static final String PAGE = "checkout.session.";

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentRecords records;

    @Inject
    private RefundRecords refunds;

    @Inject
    private UnknownMoney unknown;

    @Inject
    private DisputeRecords disputes;

    @Inject
    private Clock clock;

    /** @return whether it was news */
    boolean record(JsonNode event) {
        var type = event.path("type").asText();
        var utc = clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime();
        if (!payments.isNews(event.path("id").asText(), type, utc)) {
            return false;
        }
        react(type, event.path("data").path("object"));
        return true;
    }

    private void react(String type, JsonNode object) {
        switch (type) {
            case PAYMENT + "succeeded" -> captured(object);
            case PAYMENT + "canceled" -> records.recordNews(payment(object), ChargeOutcome.cancelled(id(object)));
            case PAGE + "completed", PAGE + "async_payment_succeeded" -> paidOnPage(object);
            case PAGE + "expired" -> records.recordNews(payment(object), ChargeOutcome.pageClosed(id(object)));
            case "refund.created", "refund.updated", "refund.failed" -> refund(object);
            case "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated" -> disputes.record(dispute(object));
            default -> {
                // a failed attempt is no end while its customer may still answer the bank; other types are not ours
            }
        }
    }

    private void captured(JsonNode intent) {
        var amount = intent.hasNonNull("amount_received") ? "amount_received" : "amount";
        var received = StripeAnswers.money(
                intent.path(amount).asLong(), intent.path("currency").asText());
        records.recordNews(payment(intent), ChargeOutcome.captured(id(intent), received))
                .ifPresentOrElse(
                        payment -> unknown.compare(payment, received), () -> unknown.payment(id(intent), received));
    }

    /** What came in is told by the payment's own event; here it may be a page that only saved a card, or is paid later. */
    private void paidOnPage(JsonNode page) {
        if ("paid".equals(page.path("payment_status").asText()) && page.hasNonNull("payment_intent")) {
            var received = StripeAnswers.money(
                    page.path("amount_total").asLong(), page.path("currency").asText());
            records.recordNews(
                    payment(page),
                    ChargeOutcome.captured(page.path("payment_intent").asText(), received));
        }
    }

    private void refund(JsonNode refund) {
        var outcome = StripeAnswers.refund(
                id(refund),
                refund.path("status").asText(),
                refund.path("failure_reason").asText(null));
        var own = refund.path("metadata").path("refund").asText(null);
        if (refunds.recordNews(own, outcome).isEmpty()) {
            unknown.refund(
                    own,
                    id(refund),
                    StripeAnswers.money(
                            refund.path("amount").asLong(),
                            refund.path("currency").asText()));
        }
    }

    private static DisputeNews dispute(JsonNode dispute) {
        var status = dispute.path("status").asText();
        var due = dispute.path("evidence_details").path("due_by");
        return new DisputeNews(
                id(dispute),
                dispute.path("payment_intent").asText(null),
                StripeAnswers.money(
                        dispute.path("amount").asLong(),
                        dispute.path("currency").asText()),
                dispute.path("reason").asText("general"),
                StripeAnswers.dispute(status),
                !status.startsWith("warning_") && !"prevented".equals(status),
                due.isIntegralNumber() ? Instant.ofEpochSecond(due.asLong()) : null);
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static String payment(JsonNode object) {
        return object.path("metadata").path("payment").asText(null);
    }
}
