package dev.parterre.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a hall; decimal text outside the database. */
public record HallId(long value) {

    /** @throws NoSuchHall when the text is not an id that could have been given out */
    @JsonCreator
    public static HallId of(String text) {
        return new HallId(IdText.parse(text).orElseThrow(NoSuchHall::new));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
