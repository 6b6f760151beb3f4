package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reading, writing and starting JSON objects. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, ObjectNode> SKELETONS = new ConcurrentHashMap<>();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** A new object of the named kind with every property that clients expect, most of them null. */
    static ObjectNode skeleton(String kind) {
        return SKELETONS.computeIfAbsent(kind, Json::loadSkeleton).deepCopy();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonNode node) {
        return node.toString();
    }

    /** @throws IOException if the bytes are not one JSON object */
    static ObjectNode parse(byte[] json) throws IOException {
        if (MAPPER.readTree(json) instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("not a JSON object");
    }

    /** Parses what the sandbox itself wrote earlier. */
    static ObjectNode reparse(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a property, empty if it is absent or null. */
    static Optional<String> textOf(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static ObjectNode loadSkeleton(String kind) {
        String name = "objects/" + kind + ".json";
        try (InputStream in = Json.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
