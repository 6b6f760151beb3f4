package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it arrived.
 *
 * @param pathValues what stood for the placeholders of the route, in their order
 * @param parameters of the address and the body, as a tree
 * @param headers names in lower case
 */
record Call(
        String method,
        String path,
        List<String> pathValues,
        ObjectNode parameters,
        Map<String, String> headers,
        String requestId) {

    Call withPathValues(List<String> values) {
        return new Call(method, path, values, parameters, headers, requestId);
    }

    /** The identifier in the address. */
    String id() {
        return pathValues.get(0);
    }

    Parameters params() {
        return Parameters.of(parameters);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /** The language of pages: the parameter {@code locale}, else what the browser prefers, else English. */
    Locale locale() {
        String wanted =
                params().text("locale").or(() -> header("accept-language")).orElse("en");
        return Texts.supported(wanted);
    }
}
