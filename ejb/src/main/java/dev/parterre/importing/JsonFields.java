package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.shared.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the fields of a JSON object and says by name what is missing or of the wrong kind. */
final class JsonFields {

    private final JsonNode node;

    /** @throws RowProblem {@code not-an-object} */
    JsonFields(JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new RowProblem("not-an-object", String.valueOf(node));
        }
        this.node = node;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    JsonNode raw(String field) {
        return node.path(field);
    }

    /** Text or number, as text. */
    String text(String field) {
        var value = required(field);
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw malformed(field, value);
        }
        return value.asText().strip();
    }

    String textOr(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    int integer(String field) {
        var value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw malformed(field, value);
        }
        return value.intValue();
    }

    Integer integerOr(String field, Integer otherwise) {
        return has(field) ? (Integer) integer(field) : otherwise;
    }

    double number(String field) {
        var value = required(field);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw malformed(field, value);
        }
        return value.doubleValue();
    }

    Double numberOrNull(String field) {
        return has(field) ? (Double) number(field) : null;
    }

    JsonFields object(String field) {
        var value = required(field);
        if (!value.isObject()) {
            throw malformed(field, value);
        }
        return new JsonFields(value);
    }

    /** The elements; none when the field is not there. */
    List<JsonNode> list(String field) {
        if (!has(field)) {
            return List.of();
        }
        var value = node.get(field);
        if (!value.isArray()) {
            throw malformed(field, value);
        }
        var elements = new ArrayList<JsonNode>();
        value.forEach(elements::add);
        return elements;
    }

    List<String> texts(String field) {
        return list(field).stream().map(JsonNode::asText).toList();
    }

    /** The fields of an object in their order; none when it is not there. */
    Map<String, JsonNode> entries(String field) {
        var entries = new LinkedHashMap<String, JsonNode>();
        if (has(field)) {
            object(field).node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        }
        return entries;
    }

    /** An object of texts by language. */
    LocalText local(String field) {
        var text = localOrEmpty(field);
        if (text.isEmpty()) {
            throw new RowProblem(missing(field), "");
        }
        return text;
    }

    LocalText localOrEmpty(String field) {
        var texts = new LinkedHashMap<String, String>();
        entries(field).forEach((language, value) -> {
            if (!value.isTextual() && !value.isNull()) {
                throw malformed(field, value);
            }
            texts.put(language, value.isNull() ? null : value.asText());
        });
        return new LocalText(texts);
    }

    RowProblem malformed(String field, Object value) {
        return new RowProblem(kebab(field) + "-malformed", String.valueOf(value));
    }

    private JsonNode required(String field) {
        if (!has(field)) {
            throw new RowProblem(missing(field), "");
        }
        return node.get(field);
    }

    private static String missing(String field) {
        return kebab(field) + "-missing";
    }

    private static String kebab(String field) {
        return field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
