package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** How a card stands in its charge: {@code payment_method_details}. */
final class ChargedCard {
    private static final List<String> AS_SAVED = List.of(
            "brand",
            "checks",
            "country",
            "exp_month",
            "exp_year",
            "fingerprint",
            "funding",
            "last4",
            "regulated_status",
            "wallet");
    private static final int CODE_LENGTH = 6;

    private ChargedCard() {}

    /** @param authenticated the holder proved to be the holder for this very charge */
    static ObjectNode details(ObjectNode charge, ObjectNode method, boolean authenticated) {
        ObjectNode details = Json.object().put("type", "card");
        ObjectNode card = details.putObject("card");
        JsonNode saved = method.path("card");
        AS_SAVED.forEach(property -> card.set(property, saved.path(property).deepCopy()));
        long amount = charge.path("amount").asLong();
        card.put("amount_authorized", amount)
                .put("authorization_code", authorizationCode(charge))
                .put("network", saved.path("brand").asText())
                .putNull("installments")
                .putNull("mandate")
                .put("network_transaction_id", UUID.randomUUID().toString());
        card.putObject("extended_authorization").put("status", "disabled");
        card.putObject("incremental_authorization").put("status", "unavailable");
        card.putObject("multicapture").put("status", "unavailable");
        card.putObject("network_token").put("used", false);
        card.putObject("overcapture").put("maximum_amount_capturable", amount).put("status", "unavailable");
        card.set("three_d_secure", authenticated ? threeDSecure() : card.nullNode());
        return details;
    }

    private static String authorizationCode(ObjectNode charge) {
        String id = charge.path("id").asText();
        return id.substring(id.length() - CODE_LENGTH);
    }

    private static ObjectNode threeDSecure() {
        return Json.object()
                .put("authentication_flow", "challenge")
                .put("electronic_commerce_indicator", "05")
                .putNull("exemption_indicator")
                .put("result", "authenticated")
                .putNull("result_reason")
                .put("transaction_id", UUID.randomUUID().toString())
                .put("version", "2.2.0");
    }
}
