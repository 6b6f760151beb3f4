package dev.parterre.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parterre.shared.PublicId;

/** Identity of an import run. */
public record ImportId(String value) {

    /** @throws NoSuchImport when the text is not an id that could have been given out */
    @JsonCreator
    public static ImportId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchImport();
        }
        return new ImportId(text);
    }

    static ImportId random() {
        return new ImportId(PublicId.random());
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
