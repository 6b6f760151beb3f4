package dev.parterre.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of an event; decimal text outside the database. */
public record EventId(long value) {

    /** @throws NoSuchEvent when the text is not an id that could have been given out */
    @JsonCreator
    public static EventId of(String text) {
        return new EventId(IdText.parse(text).orElseThrow(NoSuchEvent::new));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
