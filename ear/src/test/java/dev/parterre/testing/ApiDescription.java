package dev.parterre.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parterre.testing.Api.Success;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The API's own description, as the server gives it away. */
public final class ApiDescription {

    private static final String ROOT = "/api/v1";
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode document;
    private final Map<String, Pattern> paths = new HashMap<>();

    private ApiDescription(JsonNode document) {
        this.document = document;
        document.path("paths")
                .fieldNames()
                .forEachRemaining(path -> paths.put(
                        path,
                        Pattern.compile(
                                path.replace(ROOT, "").replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"))));
    }

    public static ApiDescription read() throws IOException {
        var address = ParterreServer.portal().resolve("openapi?format=JSON").toURL();
        try (var text = address.openStream()) {
            return new ApiDescription(new ObjectMapper().readTree(text));
        }
    }

    /** @return what the description does not say of it; empty when it says all, and of what is not part of the API */
    public Optional<String> missing(Success success) {
        return operation(success).flatMap(operation -> {
            var said = operation.path("responses").path(Integer.toString(success.status()));
            if (said.isMissingNode()) {
                return Optional.of(success + " has no such status");
            }
            var unknown = new HashSet<>(success.fields());
            unknown.removeAll(
                    fields(said.path("content").path("application/json").path("schema"), unknown));
            return unknown.isEmpty() ? Optional.empty() : Optional.of(success + " does not speak of " + unknown);
        });
    }

    /** The path with the fewest variables that is like it. */
    private Optional<JsonNode> operation(Success success) {
        return paths.entrySet().stream()
                .filter(path -> path.getValue().matcher(success.path()).matches())
                .map(Map.Entry::getKey)
                .min((one, other) -> variables(one) - variables(other))
                .map(path -> document.path("paths").path(path))
                .map(item -> item.path(success.method().toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static int variables(String path) {
        return path.split("\\{").length;
    }

    /** @param all where the schema leaves open what they are called */
    private Set<String> fields(JsonNode schema, Set<String> all) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return fields(document.at("/components/schemas/" + reference.substring(REFERENCE.length())), all);
        }
        if (schema.path("additionalProperties").isObject()
                || schema.path("additionalProperties").asBoolean()) {
            return all;
        }
        var fields = new HashSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        for (var of : Set.of("allOf", "oneOf", "anyOf")) {
            schema.path(of).forEach(part -> fields.addAll(fields(part, all)));
        }
        return fields;
    }
}
