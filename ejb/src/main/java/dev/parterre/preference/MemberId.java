package dev.parterre.preference;

import dev.parterre.shared.PublicId;

/** Names somebody a preference is shared with, or is to be. */
public record MemberId(String value) {

    /** @throws NoSuchMember when the text cannot be an id */
    public static MemberId of(String text) {
        if (!PublicId.isOne(text)) {
            throw new NoSuchMember();
        }
        return new MemberId(text);
    }

    static MemberId random() {
        return new MemberId(PublicId.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
