package dev.parterre.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link LocalText} as JSON text. */
@Converter(autoApply = true)
public class LocalTextConverter implements AttributeConverter<LocalText, String> {

    @Override
    public String convertToDatabaseColumn(LocalText text) {
        return text == null ? null : Json.write(text);
    }

    @Override
    public LocalText convertToEntityAttribute(String column) {
        return column == null ? null : Json.read(column, LocalText.class);
    }
}
