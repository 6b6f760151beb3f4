package dev.parterre.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a performance; decimal text outside the database. */
public record PerformanceId(long value) {

    /** @throws NoSuchPerformance when the text is not an id that could have been given out */
    @JsonCreator
    public static PerformanceId of(String text) {
        return new PerformanceId(IdText.parse(text).orElseThrow(NoSuchPerformance::new));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
