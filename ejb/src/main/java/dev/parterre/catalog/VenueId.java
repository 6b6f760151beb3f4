package dev.parterre.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a venue; decimal text outside the database. */
public record VenueId(long value) {

    /** @throws NoSuchVenue when the text is not an id that could have been given out */
    @JsonCreator
    public static VenueId of(String text) {
        return new VenueId(IdText.parse(text).orElseThrow(NoSuchVenue::new));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
