package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the holder of a card to the page where they prove to be the holder, and back to the shop. */
final class NextAction {
    static final String PATH = "/hosted/3ds/";

    private final Supplier<URI> base;

    NextAction(Supplier<URI> base) {
        this.base = base;
    }

    /** Marks a payment or setup intent as waiting for its holder. */
    void request(ObjectNode intent, Optional<String> returnUrl) {
        String id = intent.path("id").asText();
        String url = base.get() + PATH + id + "/" + secretPart(intent);
        ObjectNode action = intent.putObject("next_action");
        if (returnUrl.isPresent()) {
            action.put("type", "redirect_to_url");
            action.putObject("redirect_to_url")
                    .put("return_url", returnUrl.get())
                    .put("url", url);
        } else {
            action.put("type", "use_stripe_sdk");
            action.putObject("use_stripe_sdk")
                    .put("type", "three_d_secure_redirect")
                    .put("stripe_js", url);
        }
        intent.put("status", "requires_action");
    }

    /** Where the holder goes now. */
    static String url(ObjectNode intent) {
        ObjectNode action = (ObjectNode) intent.path("next_action");
        return action.path("redirect_to_url")
                .path("url")
                .asText(action.path("use_stripe_sdk").path("stripe_js").asText());
    }

    /** The address the shop gave for the way back, completed as Stripe does. */
    static Optional<String> wayBack(ObjectNode intent, String returnUrl, boolean succeeded) {
        if (returnUrl.isEmpty()) {
            return Optional.empty();
        }
        String kind = intent.path("object").asText();
        return Optional.of(returnUrl + (returnUrl.contains("?") ? "&" : "?")
                + kind + "=" + intent.path("id").asText()
                + "&" + kind + "_client_secret=" + intent.path("client_secret").asText()
                + "&redirect_status=" + (succeeded ? "succeeded" : "failed"));
    }

    static String secretPart(ObjectNode intent) {
        String secret = intent.path("client_secret").asText();
        return secret.substring(secret.lastIndexOf('_') + 1);
    }
}
