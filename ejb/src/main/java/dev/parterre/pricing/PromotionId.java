package dev.parterre.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a promotion; decimal text outside the database. */
public record PromotionId(long value) {

    /** @throws NoSuchPromotion when the text is not an id that could have been given out */
    @JsonCreator
    public static PromotionId of(String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPromotion();
        }
        return new PromotionId(Long.parseLong(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
