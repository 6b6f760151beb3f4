package dev.parterre.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of an organiser; decimal text outside the database. */
public record OrganiserId(long value) {

    /** @throws NoSuchOrganiser when the text is not an id that could have been given out */
    @JsonCreator
    public static OrganiserId of(String text) {
        return new OrganiserId(IdText.parse(text).orElseThrow(NoSuchOrganiser::new));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
