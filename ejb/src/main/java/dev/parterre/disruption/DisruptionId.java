package dev.parterre.disruption;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names one disruption; opaque. */
public record DisruptionId(@JsonValue String value) implements Serializable {

    @JsonCreator
    public DisruptionId {}

    /** @throws NoSuchDisruption when the text cannot be an id */
    public static DisruptionId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchDisruption();
        }
        return new DisruptionId(text);
    }

    static DisruptionId random() {
        return new DisruptionId(PublicId.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
