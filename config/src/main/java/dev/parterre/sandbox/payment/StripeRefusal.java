package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that is not carried out; nothing of it is kept. Becomes Stripe's error object with its HTTP status. */
final class StripeRefusal extends RuntimeException {
    private static final String INVALID_REQUEST = "invalid_request_error";

    private final int status;
    private final transient ObjectNode error;

    private StripeRefusal(int status, String type, String message) {
        super(message);
        this.status = status;
        this.error = Json.object().put("message", message).put("type", type);
    }

    static StripeRefusal invalid(String message) {
        return new StripeRefusal(400, INVALID_REQUEST, message);
    }

    static StripeRefusal missing(String param) {
        return invalid("Missing required param: " + param + ".")
                .code("parameter_missing")
                .param(param);
    }

    static StripeRefusal unknownParameter(String param) {
        return invalid("Received unknown parameter: " + param)
                .code("parameter_unknown")
                .param(param);
    }

    /** The resource named by the address does not exist. */
    static StripeRefusal notFound(String kind, String id, String param) {
        return new StripeRefusal(404, INVALID_REQUEST, "No such " + kind + ": '" + id + "'")
                .code("resource_missing")
                .param(param);
    }

    /** A resource named by a parameter does not exist. */
    static StripeRefusal noSuch(String kind, String id, String param) {
        return invalid("No such " + kind + ": '" + id + "'")
                .code("resource_missing")
                .param(param);
    }

    static StripeRefusal unknownAddress(String method, String path) {
        return new StripeRefusal(404, INVALID_REQUEST, "Unrecognized request URL (" + method + ": " + path + ").");
    }

    static StripeRefusal unauthorised(String message) {
        return new StripeRefusal(401, INVALID_REQUEST, message);
    }

    static StripeRefusal keyInUse(String key) {
        return new StripeRefusal(
                        409,
                        "idempotency_error",
                        "There is currently another in-progress request using this idempotency key: " + key
                                + ". Please try again later.")
                .code("idempotency_key_in_use");
    }

    static StripeRefusal keyReused(String key) {
        return new StripeRefusal(
                400,
                "idempotency_error",
                "Keys for idempotent requests can only be used with the same parameters they were first used with."
                        + " Try using a key other than '" + key + "' if you meant to execute a different request.");
    }

    /** Card data that no issuer needs to be asked about. */
    static StripeRefusal card(String code, String message) {
        return new StripeRefusal(402, "card_error", message).code(code);
    }

    static StripeRefusal tooLarge() {
        return new StripeRefusal(413, INVALID_REQUEST, "The request body is too large.");
    }

    static StripeRefusal internal() {
        return new StripeRefusal(500, "api_error", "An unknown error occurred");
    }

    StripeRefusal code(String code) {
        error.put("code", code).put("doc_url", "https://docs.stripe.com/error-codes/" + code.replace('_', '-'));
        return this;
    }

    StripeRefusal param(String param) {
        error.put("param", param);
        return this;
    }

    StripeRefusal decline(Decline decline) {
        error.put("decline_code", decline.declineCode());
        return this;
    }

    /** Adds the object that stood in the way, under its kind. */
    StripeRefusal with(ObjectNode object) {
        error.set(object.path("object").textValue(), Rendering.visible(object));
        return this;
    }

    int status() {
        return status;
    }

    /** The body of the answer. */
    ObjectNode body() {
        return Json.object().set("error", error);
    }
}
