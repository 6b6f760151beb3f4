package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered to a request. */
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    private static final String JSON = "application/json";

    /** The object as clients see it. */
    static Reply of(ObjectNode object) {
        return json(200, Rendering.visible(object));
    }

    static Reply json(int status, ObjectNode body) {
        return new Reply(status, JSON, Json.bytes(body), Map.of());
    }

    static Reply refused(StripeRefusal refusal) {
        return json(refusal.status(), refusal.body());
    }

    static Reply stored(int status, String body) {
        return new Reply(status, JSON, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply html(int status, String page) {
        return new Reply(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply bytes(String contentType, byte[] body) {
        return new Reply(200, contentType, body, Map.of());
    }

    /** Sends a browser elsewhere after a form. */
    static Reply seeOther(String location) {
        return new Reply(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", location));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
