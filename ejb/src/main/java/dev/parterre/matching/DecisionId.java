package dev.parterre.matching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names one decision; opaque. */
public record DecisionId(@JsonValue String value) implements Serializable {

    @JsonCreator
    public DecisionId {}

    /** @throws NoSuchDecision when the text cannot be an id */
    public static DecisionId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchDecision();
        }
        return new DecisionId(text);
    }

    static DecisionId random() {
        return new DecisionId(PublicId.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
