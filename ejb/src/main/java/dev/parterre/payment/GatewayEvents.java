package dev.parterre.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.parterre.shared.FaultPoints;
import dev.parterre.shared.Json;
import dev.parterre.shared.Meters;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the gateway tells us by itself. Each event acts once, in any order: an event says which payment to look at, and news
 * that a payment's state has left behind change nothing. Unknown types and fields are tolerated.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GatewayEvents {

    /** The age at which even what is truly signed is taken for a replay. */
    static final long TOLERANCE_SECONDS = 300;

    @Inject
    @ConfigProperty(name = "parterre.stripe.webhook-secret")
    private String secret;

    @Inject
    private EventRecords records;

    @Inject
    private FaultPoints steps;

    @Inject
    private Meters meters;

    /**
     * @param payload the body, byte for byte as it was sent
     * @throws WebhookRefused when the signature is not the gateway's, is too old, or what is signed cannot be read
     */
    public void accept(String payload, String signature) {
        var event = verified(payload, signature, secret);
        steps.reached(PaymentStep.EVENT_ARRIVED);
        var news = records.record(event);
        meters.count("payment.events", "became", news ? "recorded" : "repeated");
        steps.reached(PaymentStep.EVENT_RECORDED);
    }

    static JsonNode verified(String payload, String signature, String secret) {
        try {
            Webhook.Signature.verifyHeader(payload, signature, secret, TOLERANCE_SECONDS);
            var event = Json.mapper().readTree(payload);
            if (event.path("id").asText().isEmpty()
                    || event.path("type").asText().isEmpty()) {
                throw new WebhookRefused();
            }
            return event;
        } catch (SignatureVerificationException | JsonProcessingException | IllegalArgumentException refused) {
            throw new WebhookRefused();
        }
    }
}
