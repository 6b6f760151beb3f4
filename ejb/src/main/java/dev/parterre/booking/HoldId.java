package dev.parterre.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parterre.shared.PublicId;
import java.io.Serializable;

/** Names a hold. */
public record HoldId(String value) implements Serializable {

    /** @throws NoSuchHold when the text is no id */
    @JsonCreator
    public static HoldId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchHold();
        }
        return new HoldId(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
