package dev.parterre.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.parterre.shared.Json;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the gateway tells us by itself. Each event acts once, in any order: an event says which payment to look at, and news
 * that a payment's state has left behind change nothing. Unknown types and fields are tolerated.
 */
@Stateless
@PermitAll
public class GatewayEvents {

    private static final String PAYMENT = "payment_intent.";

    @Inject
    @ConfigProperty(name = "parterre.stripe.webhook-secret")
    private String secret;

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentRecords records;

    @Inject
    private Clock clock;

    /**
     * @param payload the body, byte for byte as it was sent
     * @throws WebhookRefused when the signature is not the gateway's
     */
    public void accept(String payload, String signature) {
        var event = verified(payload, signature);
        var type = event.path("type").asText();
        if (payments.isNews(
                event.path("id").asText(),
                type,
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())) {
            react(type, event.path("data").path("object"));
        }
    }

    private JsonNode verified(String payload, String signature) {
        try {
            Webhook.constructEvent(payload, signature, secret);
            return Json.mapper().readTree(payload);
        } catch (SignatureVerificationException | JsonProcessingException | IllegalArgumentException refused) {
            throw new WebhookRefused();
        }
    }

    private void react(String type, JsonNode object) {
        var ref = object.path("id").asText();
        var payment = object.path("metadata").path("payment").asText();
        switch (type) {
            case PAYMENT + "succeeded" -> records.recordNews(payment, ChargeOutcome.captured(ref));
            case PAYMENT + "canceled" -> records.recordNews(payment, ChargeOutcome.cancelled(ref));
            case "refund.updated", "refund.failed" ->
                records.recordRefundNews(StripeGateway.outcome(
                        ref,
                        object.path("status").asText(),
                        object.path("failure_reason").asText(null)));
            default -> {
                // a failed attempt is no end while its customer may still answer the bank; other types are not ours
            }
        }
    }
}
