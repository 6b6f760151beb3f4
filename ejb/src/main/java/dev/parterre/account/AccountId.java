package dev.parterre.account;

/** Whose account. In the API an opaque string; in logs and in the caller's principal its decimal digits. */
public record AccountId(long value) {

    /** @throws NoSuchAccount when the text is no id, exactly as when it is nobody's */
    public static AccountId of(String text) {
        try {
            return new AccountId(Long.parseLong(text));
        } catch (NumberFormatException noId) {
            throw new NoSuchAccount();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
