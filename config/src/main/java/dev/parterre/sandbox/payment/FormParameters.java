package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code a=1&b[c]=2&d[]=3&e[0][f]=4} into a tree of objects, arrays and texts. */
final class FormParameters {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_PARAMETERS = 1_000;
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern INDEX = Pattern.compile("\\d{1,4}");

    private FormParameters() {}

    /** @throws StripeRefusal if a name is malformed, or there are too many or too deep ones */
    static ObjectNode parse(String encoded) {
        ObjectNode root = Json.object();
        if (encoded == null || encoded.isEmpty()) {
            return root;
        }
        String[] pairs = encoded.split("&");
        if (pairs.length > MAX_PARAMETERS) {
            throw StripeRefusal.invalid("Too many parameters.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                add(root, name, value);
            }
        }
        return (ObjectNode) withArrays(root);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw StripeRefusal.invalid("Invalid request: the parameters are not correctly encoded.");
        }
    }

    private static void add(ObjectNode root, String name, String value) {
        Matcher whole = NAME.matcher(name);
        if (!whole.matches()) {
            throw StripeRefusal.invalid("Invalid parameter name: " + name).param(name);
        }
        ObjectNode at = root;
        String last = whole.group(1);
        Matcher step = STEP.matcher(whole.group(2));
        for (int depth = 0; step.find(); depth++) {
            if (depth == MAX_DEPTH) {
                throw StripeRefusal.invalid("Invalid parameter name: nested too deep")
                        .param(whole.group(1));
            }
            at = inside(at, last, name);
            last = step.group(1).isEmpty() ? String.valueOf(at.size()) : step.group(1);
        }
        at.put(last, value);
    }

    private static ObjectNode inside(ObjectNode at, String property, String name) {
        JsonNode existing = at.get(property);
        if (existing == null) {
            return at.putObject(property);
        }
        if (existing instanceof ObjectNode object) {
            return object;
        }
        throw StripeRefusal.invalid("Invalid parameter: " + name + " is both a value and a group")
                .param(name);
    }

    private static JsonNode withArrays(ObjectNode object) {
        Map<Integer, JsonNode> byIndex = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (property.getValue() instanceof ObjectNode child) {
                property.setValue(withArrays(child));
            }
            if (INDEX.matcher(property.getKey()).matches()) {
                byIndex.put(Integer.valueOf(property.getKey()), property.getValue());
            }
        }
        if (byIndex.isEmpty() || byIndex.size() < object.size()) {
            return object;
        }
        ArrayNode array = Json.array();
        byIndex.values().forEach(array::add);
        return array;
    }
}
