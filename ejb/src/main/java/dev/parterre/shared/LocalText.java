package dev.parterre.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A text in several languages, by language tag ({@code bg}, {@code en}, …); blank texts are left out. */
public record LocalText(@JsonValue Map<String, String> texts) implements Serializable {

    @JsonCreator
    public LocalText {
        var kept = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        texts = java.util.Collections.unmodifiableMap(kept);
    }

    public static LocalText of(String bg, String en) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("bg", bg);
        texts.put("en", en);
        return new LocalText(texts);
    }

    public static LocalText in(String language, String text) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(language, text);
        return new LocalText(texts);
    }

    public static LocalText empty() {
        return new LocalText(Map.of());
    }

    /** The text in that language, else in English, else in Bulgarian, else in any; empty when there is none at all. */
    public String in(String language) {
        var found = texts.get(languageIn(language));
        return found == null ? "" : found;
    }

    /** The language that {@link #in(String)} answers in; the one asked for when there is no text at all. */
    public String languageIn(String language) {
        return Stream.concat(Stream.of(language, "en", "bg"), texts.keySet().stream())
                .filter(texts::containsKey)
                .findFirst()
                .orElse(language);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
