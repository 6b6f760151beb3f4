package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How a card is called: brand and last four digits. */
final class CardLabel {
    private static final Map<String, String> BRANDS = Map.of(
            "visa", "Visa",
            "mastercard", "Mastercard",
            "amex", "American Express",
            "discover", "Discover",
            "diners", "Diners Club",
            "jcb", "JCB",
            "unionpay", "UnionPay");

    private CardLabel() {}

    static String of(ObjectNode method) {
        return brand(method.path("card").path("brand").asText()) + " •• "
                + method.path("card").path("last4").asText();
    }

    static String brand(String code) {
        return BRANDS.getOrDefault(code, code);
    }
}
