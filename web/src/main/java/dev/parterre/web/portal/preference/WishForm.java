package dev.parterre.web.portal.preference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.catalog.City;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.Money;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a wish as a person types them: texts, and arrays of texts where several may be chosen. */
final class WishForm implements Serializable {

    /** Fields in which one text holds several words, parted by commas. */
    private static final List<String> LISTED = List.of("words", "performers", "wordsOut", "blackouts");

    private final LinkedHashMap<String, Serializable> fields = new LinkedHashMap<>();

    /** Nothing asked for yet: two seats side by side, and asking first. */
    static WishForm empty() {
        var form = new WishForm();
        form.fields.put("quantity", "2");
        form.fields.put("together", Boolean.TRUE);
        form.fields.put("bookingsPerMonth", "1");
        form.fields.put("withinKm", "30");
        form.fields.put("nightsPer", "MONTH");
        form.fields.put("answerHours", "24");
        form.fields.put("view", "100");
        form.fields.put("mode", "ASK");
        return form;
    }

    /** Many in one text. What is one word may have commas, as titles do: they part nothing, and are nothing where words are compared. */
    static String listed(Stream<String> words) {
        return words.map(word -> word.replace(',', ' ').replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(", "));
    }

    /** What is known of a wish that comes from another page; each may be null. */
    void beginWith(String words, Integer quantity, Integer view) {
        if (words != null) {
            fields.put("words", listed(Stream.of(words)));
        }
        if (quantity != null) {
            fields.put("quantity", quantity.toString());
        }
        if (view != null) {
            fields.put("view", view.toString());
        }
    }

    /** To book what somebody would otherwise be told of. @param most what a ticket may cost; nothing where they have to say it */
    static WishForm of(TellWish wish, Optional<Money> most, int quantity, String language) {
        var fields = wish.fields(quantity, language);
        var form = usual(fields);
        form.fields.put("words", listed(((List<?>) fields.get("words")).stream().map(Object::toString)));
        form.fields.put("mode", "BOOK");
        form.fields.put("maxPrice", most.map(Money::amount).orElse(""));
        return form;
    }

    /** The same with what somebody usually books. */
    static WishForm usual(Map<String, Object> fields) {
        var form = empty();
        fields.forEach((name, value) -> form.fields.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(Object::toString).toArray(String[]::new)
                        : value.toString()));
        return form;
    }

    /** @param city finds the city a name stands for, so that it is ticked whatever the language it was written in */
    static WishForm of(PreferenceSpec spec, Function<String, Optional<City>> city) {
        var form = empty();
        PreferenceDraft.of(spec).fields().properties().forEach(field -> form.put(field.getKey(), field.getValue()));
        form.fields.put(
                "cities",
                spec.where().cities().stream()
                        .map(name -> city.apply(name).map(City::key).orElse(name))
                        .toArray(String[]::new));
        return form;
    }

    private void put(String name, JsonNode value) {
        if (LISTED.contains(name)) {
            fields.put(name, listed(Arrays.stream(texts(value))));
        } else if (value.isArray()) {
            fields.put(name, texts(value));
        } else if (value.isBoolean()) {
            fields.put(name, value.booleanValue());
        } else {
            fields.put(name, value.isObject() ? value.path("amount").asText() : value.asText());
        }
    }

    private static String[] texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    /** Bound to the page by field name. */
    Map<String, Serializable> fields() {
        return fields;
    }

    /** What can be looked at before there is a name, and before anybody knows how it is paid. */
    PreferenceDraft unfinished(Function<String, String> city) {
        var draft = (ObjectNode) draft(city).fields();
        if (draft.path("name").asText().isBlank()) {
            draft.put("name", "-");
        }
        if (draft.path("paymentMethod").asText().isBlank()) {
            draft.put("mode", "ASK");
        }
        return new PreferenceDraft(draft);
    }

    /** @param city the name that a ticked city is stored by */
    PreferenceDraft draft(Function<String, String> city) {
        var draft = new LinkedHashMap<String, Object>(fields);
        LISTED.forEach(name ->
                draft.computeIfPresent(name, (key, text) -> text.toString().split(",")));
        draft.computeIfPresent("cities", (key, keys) -> Arrays.stream((Object[]) keys)
                .map(Object::toString)
                .map(city)
                .toList());
        return PreferenceDraft.of(draft);
    }
}
