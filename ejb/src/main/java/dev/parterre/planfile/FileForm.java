package dev.parterre.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a value of a file has to look like: brings one into that form, or refuses it with its place. */
sealed interface FileForm {

    /** @throws PlanFileRefused when it cannot be brought into this form */
    JsonNode read(JsonNode value, String pointer, PlanFindings findings);

    /** Whether a property that makes no sense may be left out where nothing requires it. */
    default boolean isSimple() {
        return true;
    }

    private static PlanFileRefused refused(String reason, String pointer, JsonNode value) {
        return new PlanFileRefused(reason, pointer, value.isContainerNode() ? "" : value.asText());
    }

    /** Words or an id; a number is taken as it is written. */
    record Text(boolean orNull) implements FileForm {

        private static final int LONGEST = 2_000;

        @Override
        public JsonNode read(JsonNode value, String pointer, PlanFindings findings) {
            if (value.isNull() && orNull) {
                return NullNode.instance;
            }
            if (!value.isTextual() && !value.isNumber()) {
                throw refused("not-a-text", pointer, value);
            }
            if (value.asText().length() > LONGEST) {
                throw refused("too-long", pointer, value);
            }
            if (value.isNumber()) {
                findings.add(pointer, "made-text", value.asText());
                return TextNode.valueOf(value.asText());
            }
            return value;
        }
    }

    /** One of some words, or null. */
    record Word(Set<String> words, boolean orNull) implements FileForm {

        @Override
        public JsonNode read(JsonNode value, String pointer, PlanFindings findings) {
            if (value.isNull() && orNull || value.isTextual() && words.contains(value.asText())) {
                return value;
            }
            throw refused("not-a-text", pointer, value);
        }
    }

    /** Any finite number that a plan can be drawn with. */
    record Figure() implements FileForm {

        private static final double MOST = 1e7;

        @Override
        public JsonNode read(JsonNode value, String pointer, PlanFindings findings) {
            if (!value.isNumber()) {
                throw refused("not-a-number", pointer, value);
            }
            if (!Double.isFinite(value.doubleValue())) {
                throw refused("not-finite", pointer, value);
            }
            if (Math.abs(value.doubleValue()) > MOST) {
                throw refused("out-of-range", pointer, value);
            }
            return value;
        }
    }

    /** A whole number; a fraction is rounded. */
    record Whole() implements FileForm {

        @Override
        public JsonNode read(JsonNode value, String pointer, PlanFindings findings) {
            var figure = new Figure().read(value, pointer, findings).doubleValue();
            var whole = Math.round(figure);
            if (whole != figure) {
                findings.add(pointer, "rounded", value.asText());
            }
            return LongNode.valueOf(whole);
        }
    }

    record Each(FileForm form) implements FileForm {

        @Override
        public boolean isSimple() {
            return false;
        }

        @Override
        public JsonNode read(JsonNode value, String pointer, PlanFindings findings) {
            if (!value.isArray()) {
                throw refused("not-a-list", pointer, value);
            }
            var list = JsonNodeFactory.instance.arrayNode(value.size());
            for (var i = 0; i < value.size(); i++) {
                list.add(form.read(value.get(i), pointer + "/" + i, findings));
            }
            return list;
        }
    }

    /** @param parts of which only the one that the property {@code shape} names has to be right */
    record Fields(Map<String, FileForm> forms, Set<String> required, Set<String> parts) implements FileForm {

        static Fields of(Map<String, FileForm> required, Map<String, FileForm> optional) {
            var forms = new LinkedHashMap<>(required);
            forms.putAll(optional);
            return new Fields(forms, required.keySet(), Set.of());
        }

        /** These too, each optional. */
        Fields withParts(Map<String, FileForm> drawn) {
            var more = new LinkedHashMap<>(forms);
            more.putAll(drawn);
            return new Fields(more, required, drawn.keySet());
        }

        @Override
        public boolean isSimple() {
            return false;
        }

        @Override
        public JsonNode read(JsonNode value, String pointer, PlanFindings findings) {
            if (!value.isObject()) {
                throw refused("not-an-object", pointer, value);
            }
            required.stream()
                    .filter(name -> !value.has(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new PlanFileRefused("missing", pointer + "/" + name, "");
                    });
            var fields = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(field -> {
                var at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                var form = forms.get(field.getKey());
                if (form == null) {
                    findings.add(at, "unknown-property", field.getValue().asText());
                } else if (isNeeded(field.getKey(), value)) {
                    fields.set(field.getKey(), form.read(field.getValue(), at, findings));
                } else {
                    optional(form, field.getValue(), at, findings).ifPresent(read -> fields.set(field.getKey(), read));
                }
            });
            return fields;
        }

        private boolean isNeeded(String name, JsonNode value) {
            var isSpare =
                    parts.contains(name) && !value.path("shape").asText(name).equals(name);
            return required.contains(name)
                    || !forms.get(name).isSimple() && !value.get(name).isNull() && !isSpare;
        }

        private static Optional<JsonNode> optional(
                FileForm form, JsonNode value, String pointer, PlanFindings findings) {
            try {
                return Optional.of(form.read(value, pointer, findings));
            } catch (PlanFileRefused senseless) {
                findings.add(pointer, "left-out", value.asText());
                return Optional.empty();
            }
        }
    }
}
