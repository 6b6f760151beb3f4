package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of a request, read by name and type. A wrong one is refused with Stripe's code and the name of the
 * parameter. An empty text counts as absent, as it does for Stripe.
 */
final class Parameters {
    private static final int MAX_TEXT = 5_000;
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    private final ObjectNode tree;
    private final String prefix;

    private Parameters(ObjectNode tree, String prefix) {
        this.tree = tree;
        this.prefix = prefix;
    }

    static Parameters of(ObjectNode tree) {
        return new Parameters(tree, "");
    }

    /** Refuses the request if it has any other parameter than these and {@code expand}. */
    Parameters allow(String... names) {
        Set<String> allowed = Set.of(names);
        tree.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name) && !name.equals("expand")) {
                throw StripeRefusal.unknownParameter(path(name));
            }
        });
        return this;
    }

    Parameters without(String name) {
        ObjectNode rest = tree.deepCopy();
        rest.remove(name);
        return new Parameters(rest, prefix);
    }

    boolean has(String name) {
        return tree.has(name);
    }

    Optional<String> text(String name) {
        JsonNode value = tree.path(name);
        if (value.isContainerNode()) {
            throw StripeRefusal.invalid("Invalid string: " + value).param(path(name));
        }
        String text = value.isMissingNode() || value.isNull() ? "" : value.asText();
        if (text.length() > MAX_TEXT) {
            throw StripeRefusal.invalid("Invalid string: must be at most " + MAX_TEXT + " characters")
                    .param(path(name));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> StripeRefusal.missing(path(name)));
    }

    Optional<Long> integer(String name) {
        return text(name).map(text -> {
            if (!INTEGER.matcher(text).matches()) {
                throw StripeRefusal.invalid("Invalid integer: " + text)
                        .code("parameter_invalid_integer")
                        .param(path(name));
            }
            return Long.valueOf(text);
        });
    }

    long requiredInteger(String name) {
        return integer(name).orElseThrow(() -> StripeRefusal.missing(path(name)));
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(text -> switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw StripeRefusal.invalid("Invalid boolean: " + text).param(path(name));
        });
    }

    /** A text that must be one of the given ones. */
    Optional<String> choice(String name, String... allowed) {
        return text(name).map(text -> {
            if (!List.of(allowed).contains(text)) {
                throw StripeRefusal.invalid("Invalid " + path(name) + ": must be one of " + String.join(", ", allowed))
                        .param(path(name));
            }
            return text;
        });
    }

    Optional<Parameters> group(String name) {
        JsonNode value = tree.path(name);
        if (value instanceof ObjectNode object) {
            return Optional.of(new Parameters(object, path(name)));
        }
        if (value.isMissingNode() || value.asText("x").isEmpty()) {
            return Optional.empty();
        }
        throw StripeRefusal.invalid("Invalid object").param(path(name));
    }

    /** The groups of an indexed parameter, such as {@code line_items[0][quantity]}. */
    List<Parameters> groups(String name) {
        List<Parameters> groups = new ArrayList<>();
        for (JsonNode element : tree.path(name)) {
            if (!(element instanceof ObjectNode object)) {
                throw StripeRefusal.invalid("Invalid array").param(path(name));
            }
            groups.add(new Parameters(object, path(name) + "[" + groups.size() + "]"));
        }
        return groups;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : tree.path(name)) {
            if (element.isContainerNode()) {
                throw StripeRefusal.invalid("Invalid array").param(path(name));
            }
            texts.add(element.asText());
        }
        return texts;
    }

    /** The parameter as it came, for properties that are stored without being looked at. */
    JsonNode raw(String name) {
        return tree.path(name);
    }

    ObjectNode tree() {
        return tree;
    }

    String path(String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }
}
