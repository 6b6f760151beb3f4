package dev.parterre.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Checks a value against a schema of Stripe's document, with the words that it uses: types, enums, properties, required ones, no others
 * where it says so, items, one of several, nullable, lengths. A form's texts count as the numbers and flags that they spell. The
 * general validators of JSON schemas take minutes for this document, which refers to itself from everywhere.
 */
final class StripeSchema {

    private final JsonNode document;

    StripeSchema(JsonNode document) {
        this.document = document;
    }

    /** @param at where the value stands, for the objections */
    void check(JsonNode asked, JsonNode value, String at, List<String> objections) {
        var schema = resolved(asked);
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean()) {
                objections.add(at + " may not be null");
            }
        } else if (schema.has("anyOf")) {
            checkOneOf(schema.path("anyOf"), value, at, objections);
        } else if (!isOfType(schema.path("type").asText(), value)) {
            objections.add(at + " is no " + schema.path("type").asText());
        } else {
            checkContent(schema, value, at, objections);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }

    /** The objections of the choice that comes nearest are told. */
    private void checkOneOf(JsonNode choices, JsonNode value, String at, List<String> objections) {
        List<String> fewest = null;
        for (var choice : choices) {
            var mine = new ArrayList<String>();
            check(choice, value, at, mine);
            if (fewest == null || mine.size() < fewest.size() || isObjectOf(choice, value) && !mine.isEmpty()) {
                fewest = mine;
            }
            if (mine.isEmpty()) {
                return;
            }
        }
        objections.addAll(fewest);
    }

    private boolean isObjectOf(JsonNode choice, JsonNode value) {
        var kind =
                resolved(choice).path("properties").path("object").path("enum").path(0);
        return value.isObject() && kind.isTextual() && kind.equals(value.path("object"));
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber() || value.asText().matches("-?\\d+") && value.isTextual();
            case "number" -> value.isNumber() || value.asText().matches("-?\\d+(\\.\\d+)?") && value.isTextual();
            case "boolean" -> value.isBoolean() || value.asText().matches("true|false");
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private void checkContent(JsonNode schema, JsonNode value, String at, List<String> objections) {
        if (schema.has("enum") && !lists(schema.path("enum"), value.asText())) {
            objections.add(at + " is none of the values listed");
        }
        if (schema.has("maxLength")
                && value.isTextual()
                && value.asText().length() > schema.path("maxLength").asInt()) {
            objections.add(at + " is too long");
        }
        if (value.isArray()) {
            value.forEach(item -> check(schema.path("items"), item, at + "[]", objections));
        }
        if (value.isObject() && schema.path("type").asText().equals("object")) {
            checkProperties(schema, value, at, objections);
        }
    }

    private static boolean lists(JsonNode values, String value) {
        return StreamSupport.stream(values.spliterator(), false)
                .anyMatch(each -> each.asText().equals(value));
    }

    private void checkProperties(JsonNode schema, JsonNode value, String at, List<String> objections) {
        for (var name : schema.path("required")) {
            if (!value.has(name.asText())) {
                objections.add(at + "." + name.asText() + " is missing");
            }
        }
        for (var field : value.properties()) {
            var described = schema.path("properties").path(field.getKey());
            if (described.isObject()) {
                check(described, field.getValue(), at + "." + field.getKey(), objections);
            } else if (schema.path("additionalProperties").isObject()) {
                check(schema.path("additionalProperties"), field.getValue(), at + ".*", objections);
            } else if (schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean()) {
                objections.add(at + "." + field.getKey() + " is not described");
            }
        }
    }
}
