package dev.parterre.matching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names one matching run; opaque. */
public record RunId(@JsonValue String value) implements Serializable {

    @JsonCreator
    public RunId {}

    /** @throws NoSuchMatchingRun when the text cannot be an id */
    public static RunId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchMatchingRun();
        }
        return new RunId(text);
    }

    static RunId random() {
        return new RunId(PublicId.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
