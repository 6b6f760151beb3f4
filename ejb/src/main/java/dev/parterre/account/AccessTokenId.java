package dev.parterre.account;

/** Which token; not the token itself. */
public record AccessTokenId(long value) {

    /** @throws NoSuchAccessToken when the text is no id, exactly as when it is somebody else's */
    public static AccessTokenId of(String text) {
        try {
            return new AccessTokenId(Long.parseLong(text));
        } catch (NumberFormatException noId) {
            throw new NoSuchAccessToken();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
