package dev.parterre.preference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names one preference; opaque. */
public record PreferenceId(@JsonValue String value) implements Serializable {

    @JsonCreator
    public PreferenceId {}

    /** @throws NoSuchPreference when the text cannot be an id, as if it named a preference that does not exist */
    public static PreferenceId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchPreference();
        }
        return new PreferenceId(text);
    }

    static PreferenceId random() {
        return new PreferenceId(PublicId.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
