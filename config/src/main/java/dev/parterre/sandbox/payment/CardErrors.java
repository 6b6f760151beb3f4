package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The error objects that stand in {@code last_payment_error}, {@code last_setup_error} and answers with status 402. */
final class CardErrors {
    private CardErrors() {}

    static ObjectNode declined(Decline decline, ObjectNode paymentMethod) {
        ObjectNode error = Json.object()
                .put("advice_code", decline.advice())
                .put("code", decline.code())
                .put("decline_code", decline.declineCode())
                .put(
                        "doc_url",
                        "https://docs.stripe.com/error-codes/" + decline.code().replace('_', '-'))
                .put("message", decline.message())
                .put("network_decline_code", decline.networkCode())
                .put("type", "card_error");
        error.set("payment_method", Rendering.visible(paymentMethod));
        return error;
    }

    /** The holder was asked for proof and did not give it. */
    static ObjectNode notAuthenticated(String intentKind, ObjectNode paymentMethod) {
        String code = intentKind + "_authentication_failure";
        ObjectNode error = Json.object()
                .put("code", code)
                .put("doc_url", "https://docs.stripe.com/error-codes/" + code.replace('_', '-'))
                .put(
                        "message",
                        "We are unable to authenticate your payment method. Please choose a different payment method"
                                + " and try again.")
                .put("type", "invalid_request_error");
        error.set("payment_method", Rendering.visible(paymentMethod));
        return error;
    }

    /** The answer to a request whose card was declined; the intent's new state is kept. */
    static Reply reply(ObjectNode error, ObjectNode intent) {
        ObjectNode body = error.deepCopy();
        body.set(intent.path("object").textValue(), Rendering.visible(intent));
        return Reply.json(402, Json.object().set("error", body));
    }
}
