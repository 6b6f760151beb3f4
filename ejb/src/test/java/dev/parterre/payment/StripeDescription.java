package dev.parterre.payment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Stripe's own OpenAPI document, and what it says against a request and its answer. */
final class StripeDescription {

    private static final String DOCUMENT = "shared/data/stripe/stripe-spec3-2022-02-03.json.gz";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final JsonNode document;

    private StripeDescription(JsonNode document) {
        this.document = document;
    }

    /** Read where it stands beside the checkout; the test is skipped, and says so, when it does not. */
    static StripeDescription besideTheCheckout() throws IOException {
        Path found = null;
        for (var at = Path.of("").toAbsolutePath(); at != null && found == null; at = at.getParent()) {
            var candidate = at.resolve(DOCUMENT);
            found = Files.exists(candidate) ? candidate : null;
        }
        assumeTrue(found != null, DOCUMENT + " is not beside the checkout: nothing is held against it");
        try (var in = new GZIPInputStream(Files.newInputStream(found))) {
            return new StripeDescription(new ObjectMapper().readTree(in));
        }
    }

    /** Each in words that name call and field and no id, so that they can be listed. */
    List<String> objections(StripeWire.Said said) {
        var path = template(said.uri().getPath());
        if (path == null) {
            return List.of(said.method() + " " + said.uri().getPath() + " is not described");
        }
        var call = said.method() + " " + path;
        var operation = document.path("paths").path(path).path(said.method().toLowerCase(Locale.ROOT));
        var found = new TreeSet<String>();
        found.addAll(objections(call + " asked", requestSchema(said.method(), operation), tree(said)));
        found.addAll(
                objections(call + " " + said.status(), answerSchema(operation, said.status()), read(said.answer())));
        return List.copyOf(found);
    }

    private List<String> objections(String what, JsonNode schema, JsonNode value) {
        var objections = new ArrayList<String>();
        new StripeSchema(document).check(schema, value, "", objections);
        return objections.stream().map(objection -> what + " " + objection).toList();
    }

    private String template(String path) {
        if (document.path("paths").has(path)) {
            return path;
        }
        var steps = path.split("/");
        for (var names = document.path("paths").fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (matches(name.split("/"), steps)) {
                return name;
            }
        }
        return null;
    }

    private static boolean matches(String[] template, String[] steps) {
        if (template.length != steps.length) {
            return false;
        }
        for (var i = 0; i < steps.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(steps[i])) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode requestSchema(String method, JsonNode operation) {
        if (!method.equals("GET")) {
            return operation.path("requestBody").path("content").path(FORM).path("schema");
        }
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        for (var parameter : operation.path("parameters")) {
            if ("query".equals(parameter.path("in").asText())) {
                properties.set(parameter.path("name").asText(), parameter.path("schema"));
            }
        }
        return schema;
    }

    private static JsonNode answerSchema(JsonNode operation, int status) {
        var answers = operation.path("responses");
        var answer =
                answers.has(String.valueOf(status)) ? answers.path(String.valueOf(status)) : answers.path("default");
        return answer.path("content").path("application/json").path("schema");
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    /** A form as the tree that it stands for: {@code a[b][0]=c}. */
    private static ObjectNode tree(StripeWire.Said said) {
        var tree = JsonNodeFactory.instance.objectNode();
        var form = said.method().equals("GET") ? query(said.uri()) : said.form();
        for (var pair : form.split("&")) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                var value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                put(tree, name.replace("]", "").split("\\["), value);
            }
        }
        return (ObjectNode) withArrays(tree);
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : uri.getRawQuery();
    }

    private static void put(ObjectNode tree, String[] steps, String value) {
        var at = tree;
        for (var i = 0; i < steps.length - 1; i++) {
            at = at.withObjectProperty(steps[i]);
        }
        at.put(steps[steps.length - 1], value);
    }

    /** What is counted from 0 is a list. */
    private static JsonNode withArrays(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        if (object.has("0")) {
            var array = JsonNodeFactory.instance.arrayNode();
            object.forEach(element -> array.add(withArrays(element)));
            return array;
        }
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), withArrays(field.getValue())));
        return copy;
    }
}
